import type { Sheet } from './problem.ts';
import { refusals } from './refusals.ts';

/** A file in its two parts, with the lines on which they begin, counted from 1. */
export interface Parts {
  readonly fields: string;
  readonly fieldsLine: number;
  readonly text: string;
  readonly textLine: number;
}

/** Divides a file into its YAML fields and its text. Other kinds of front matter are refused. */
export function splitFrontMatter(source: string, to: Sheet): Parts | undefined {
  const lines = source.split('\n');
  const first = lines[0] ?? '';
  if (first.trimEnd() !== '---') {
    const foreign = /^(?:---\s*\S+|\+\+\+|;;;)/.exec(first);
    to.add(foreign ? refusals.foreignFrontMatter(foreign[0]) : refusals.noFrontMatter());
    return undefined;
  }
  const end = lines.findIndex((line, place) => place > 0 && line.trimEnd() === '---');
  if (end === -1) {
    to.add(refusals.noFrontMatter());
    return undefined;
  }
  return { fields: lines.slice(1, end).join('\n'), fieldsLine: 2, text: lines.slice(end + 1).join('\n'), textLine: end + 2 };
}
