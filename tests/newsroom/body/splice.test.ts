import fc from 'fast-check';
import type { Nodes, Root, Text } from 'mdast';
import { describe, expect, test } from 'vitest';
import { parse, write } from '../../../admin/client/body/dialect.ts';
import { blocksOf } from '../../../admin/client/body/meaning.ts';
import { splice } from '../../../admin/client/body/splice.ts';
import { styleOf } from '../../../admin/client/body/style.ts';
import { changedLines, hardTexts, isReadable, sampleTexts } from './texts.ts';

const texts = [...hardTexts, ...sampleTexts].filter(isReadable);
const written = (text: string, root: Root = parse(text)) => write(root, styleOf(text));

function wordsIn(node: Nodes): Text[] {
  if (node.type === 'text') return [node];
  // A block keeps its own source: its form changes it.
  if (node.type === 'mdxJsxFlowElement') return [];
  return 'children' in node ? node.children.flatMap(wordsIn) : [];
}

describe('A text that was written anew', () => {
  test.for(texts)('keeps every byte of $name where nothing was changed', ({ text }) => {
    expect(written(text)).not.toBe('');
    expect(splice(text, written(text))).toBe(text);
  });

  test('changes one line for one letter, wherever it is typed', () => {
    const place = fc.constantFrom(...texts).chain(({ text }) => fc.record({ text: fc.constant(text), which: fc.nat(wordsIn(parse(text)).length - 1), at: fc.nat(200) }));
    fc.assert(
      fc.property(place, ({ text, which, at }) => {
        const root = parse(text);
        const words = wordsIn(root)[which];
        if (!words || words.value.trim() === '') return;
        // Between two letters: at an edge, a letter can make a mark mean something else.
        const between = [...words.value.matchAll(/(?<=\p{L})(?=\p{L})/gu)].map(({ index }) => index);
        const position = between[at % between.length];
        if (position === undefined) return;
        words.value = `${words.value.slice(0, position)}q${words.value.slice(position)}`;
        const edited = written(text, root);
        const spliced = splice(text, edited);
        expect(changedLines(text, spliced)).toBe(1);
        expect(blocksOf(spliced).map(({ meaning }) => meaning)).toEqual(blocksOf(edited).map(({ meaning }) => meaning));
      }),
      { numRuns: 120 },
    );
  });

  test('says what the editor says after blocks were moved, removed, copied and added', () => {
    type Move = readonly ['move' | 'remove' | 'copy' | 'add', number, number];
    const moves = fc.array(fc.tuple(fc.constantFrom<Move[0]>('move', 'remove', 'copy', 'add'), fc.nat(), fc.nat()), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.constantFrom(...texts), moves, ({ text }, all) => {
        const root = parse(text);
        for (const [what, from, to] of all) {
          const children = root.children;
          const [i, j] = [from % Math.max(1, children.length), to % Math.max(1, children.length)];
          const node = children[i];
          if (what === 'add' || !node) children.splice(j, 0, { type: 'paragraph', children: [{ type: 'text', value: 'Un’altra frase.' }] });
          else if (what === 'copy') children.splice(j, 0, node);
          else {
            children.splice(i, 1);
            if (what === 'move') children.splice(j, 0, node);
          }
        }
        const edited = written(text, root);
        const spliced = splice(text, edited);
        expect(blocksOf(spliced).map(({ meaning }) => meaning)).toEqual(blocksOf(edited).map(({ meaning }) => meaning));
      }),
      { numRuns: 60 },
    );
  });
});
