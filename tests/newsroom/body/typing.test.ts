import fc from 'fast-check';
import type { ElementContent } from 'hast';
import { describe, expect, test } from 'vitest';
import { problemsIn } from '../../../admin/client/body/check.ts';
import { parse, write } from '../../../admin/client/body/dialect.ts';
import { empty, readBlock, writeBlock } from '../../../admin/client/body/filled.ts';
import { readBody, type Piece } from '../../../src/ingest/body.ts';
import { parseMdx } from '../../../src/ingest/mdx.ts';
import { sheet, type Problem } from '../../../src/ingest/problem.ts';
import { hardTexts, sampleTexts } from './texts.ts';

function read(text: string): { readonly problems: readonly Problem[]; readonly pieces: readonly Piece[] } {
  const problems: Problem[] = [];
  const body = readBody(text, 1, sheet(problems, '', ''), parseMdx);
  return { problems, pieces: body?.pieces ?? [] };
}

const wordsOf = (nodes: readonly ElementContent[]): string => nodes.map((node) => (node.type === 'text' ? node.value : node.type === 'element' ? wordsOf(node.children) : '')).join('');
const wordsIn = (text: string): string => read(text).pieces.map((piece) => ('prose' in piece ? wordsOf(piece.prose) : '')).join('').trim();

const typed = (words: string, kind: 'paragraph' | 'list' | 'quote' = 'paragraph'): string => {
  const paragraph = { type: 'paragraph' as const, children: [{ type: 'text' as const, value: words }] };
  return write({ type: 'root', children: [kind === 'list' ? { type: 'list', children: [{ type: 'listItem', children: [paragraph] }] } : kind === 'quote' ? { type: 'blockquote', children: [paragraph] } : paragraph] }, {});
};

const signs = ['<5', '{x}', '<div>', '</Note>', '<Note kind="word">', '{/* x */}', '<!-- -->', 'import x from "y"', 'export const a = 1', 'importa', 'export', '# no', '- no', '1. no', '1) no', '> no', '---', '***', '```', '~~~', '*no*', '_no_', '**no**', '`no`', '[no](claim:1)', '![no](a.jpg)', '[no]', '&lt;', '&#123;', '\\', '|a|b|', '| - |', ':---', '~~no~~', '+', '=', '===', '5 * 3', '2_000', 'A&B', '}', '<', '>', 'a  b', '«è»', '😀', 'Prezzo:', ' ', '!', '$x$'];

describe('What is typed', () => {
  test.for(signs.filter((sign) => sign.trim() !== ''))('as “%s” is read by the site as the same words', (words) => {
    for (const kind of ['paragraph', 'list', 'quote'] as const) {
      const text = typed(words, kind);
      expect(read(text).problems, text).toEqual([]);
      expect(wordsIn(text)).toBe(words);
    }
  });

  test('in any order is read by the site as the same words, and refused by neither reader', () => {
    const words = fc.array(fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...signs) }, { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 6 }) }), { minLength: 1, maxLength: 8 }).map((parts) => parts.join(' ').replace(/[\s\p{Cc}\p{Cn}\p{Co}\p{Cs}]+/gu, ' ').trim());
    fc.assert(
      fc.property(words.filter((each) => each !== '' && !/\[\^/.test(each)), fc.constantFrom('paragraph' as const, 'list' as const, 'quote' as const), (each, kind) => {
        const text = typed(each, kind);
        expect(problemsIn(text)).toEqual([]);
        expect(read(text).problems).toEqual([]);
        expect(wordsIn(text)).toBe(each);
      }),
      { numRuns: 250 },
    );
  });

  test('into the form of a block is read by the site as the same values', () => {
    const value = fc.array(fc.oneof(fc.constantFrom(...signs, '"', '&quot;', '\'', '/>', '&'), fc.string({ unit: 'grapheme', maxLength: 5 })), { minLength: 1, maxLength: 5 }).map((parts) => parts.join(' ').replace(/[\s\p{Cc}\p{Cn}\p{Co}\p{Cs}]+/gu, ' ').trim().slice(0, 60).trim());
    fc.assert(
      fc.property(value.filter((each) => each !== ''), (by) => {
        const text = writeBlock({ ...empty('PullQuote'), values: { by }, prose: 'Parole.' });
        expect(read(text).problems).toEqual([]);
        expect(read(text).pieces).toMatchObject([{ block: 'PullQuote', props: { by } }]);
        expect(readBlock(parse(text).children[0] ?? { type: 'root', children: [] }, text)).toMatchObject({ values: { by }, prose: 'Parole.' });
      }),
      { numRuns: 150 },
    );
  });
});

describe('The check before a save', () => {
  test.for([...hardTexts, ...sampleTexts])('refuses in $name what the site’s own reader refuses, at the same lines', ({ text }) => {
    const found = (problems: readonly Problem[]) => problems.map(({ line, rank }) => `${line} ${rank}`).sort();
    expect(found(problemsIn(text))).toEqual(found(read(text).problems));
  });
});
