import { globSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inCommon, isEqual } from '../../../admin/align.ts';
import { parse } from '../../../admin/client/body/dialect.ts';

export interface NamedText {
  readonly name: string;
  readonly text: string;
}

const root = fileURLToPath(new URL('../../../', import.meta.url));

const read = (files: string): NamedText[] =>
  globSync(files, { cwd: root })
    .sort()
    .map((file) => ({ name: `${basename(dirname(file))}/${basename(file)}`, text: readFileSync(root + file, 'utf8').replace(/^---\n.*?\n---\n/s, '') }))
    .filter(({ text }) => text.trim() !== '');

/** Texts that are written in ways of their own, among them all that editors before us changed unasked. */
export const hardTexts = read('tests/fixtures/texts/*.mdx');
/** Every text of the sample site. */
export const sampleTexts = read('content/**/index.*.mdx');

export const isReadable = ({ text }: NamedText): boolean => {
  try {
    parse(text);
    return true;
  } catch {
    return false;
  }
};

/** How many lines of one text are not in the other. */
export const changedLines = (before: string, after: string): number => {
  const [old, now] = [before.split('\n'), after.split('\n')];
  const same = inCommon(old, now, isEqual).length;
  return Math.max(old.length, now.length) - same;
};
