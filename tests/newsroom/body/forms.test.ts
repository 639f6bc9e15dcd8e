import { describe, expect, test } from 'vitest';
import { parse, sourceOf } from '../../../admin/client/body/dialect.ts';
import { empty, readBlock, writeBlock, type Filled } from '../../../admin/client/body/filled.ts';
import { changedLines, hardTexts, isReadable, sampleTexts } from './texts.ts';

interface Found {
  readonly source: string;
  readonly block: Filled;
}

const read = (source: string): Filled | undefined => parse(source).children.map((node) => readBlock(node, source))[0];
const found: readonly Found[] = sampleTexts.flatMap(({ text }) =>
  parse(text)
    .children.filter(({ type }) => type === 'mdxJsxFlowElement')
    .map((node) => ({ source: sourceOf(node, text), block: readBlock(node, text) ?? empty('Outcomes') })),
);

/** A block without how it is written. */
const bare = ({ name, values, prose, items }: Filled): Filled => ({ name, values, prose, items: items.map(bare) });

/** The block with one letter more in each place where a form can put it. */
function* typedInto(block: Filled): Generator<Filled> {
  for (const [field, value] of Object.entries(block.values)) yield { ...block, values: { ...block.values, [field]: `${value}q` } };
  if (block.prose !== '') yield { ...block, prose: `${block.prose}q` };
  for (const [place, item] of block.items.entries()) for (const typed of typedInto(item)) yield { ...block, items: block.items.with(place, typed) };
}

describe('The form of a block', () => {
  test('shows every block of the sample, and leaves it as it is when nothing is changed', () => {
    expect(found.length).toBeGreaterThan(150);
    for (const { source, block } of found) expect(writeBlock(block)).toBe(source);
  });

  test('changes one line for one letter, in every field of every block of the sample', () => {
    for (const { source, block } of found)
      for (const typed of typedInto(block)) {
        const written = writeBlock(typed);
        expect(changedLines(source, written)).toBe(1);
        const after = read(written);
        expect(after && bare(after)).toEqual(bare(typed));
      }
  });

  test('moves, adds and removes what a block holds, and leaves the lines of the rest', () => {
    for (const { source, block } of found) {
      const [first, ...rest] = block.items;
      if (!first || rest.length === 0) continue;
      for (const items of [[...rest, first], [...block.items, bare(first)], rest]) {
        const written = writeBlock({ ...block, items });
        const after = read(written);
        expect(after && bare(after)).toEqual(bare({ ...block, items }));
        expect(written.split('\n').filter((line) => !source.split('\n').includes(line))).toEqual([]);
      }
    }
  });

  test('is not offered for code, or for what a block does not have', () => {
    const shown = hardTexts.filter(isReadable).flatMap(({ text }) => parse(text).children.filter((node) => node.type === 'mdxJsxFlowElement').map((node) => readBlock(node, text)));
    expect(shown).toEqual(shown.map(() => undefined));
  });
});
