import type { Words } from '../model/index.ts';

/**
 * How much else a problem explains: the first ones are shown first, because mending them
 * often mends those that follow.
 */
export const ranks = ['site', 'unsafe', 'unreadable', 'structure', 'text', 'missing', 'value', 'relation'] as const;
export type Rank = (typeof ranks)[number];

/** What is wrong, said so that an editor understands it, and what to do about it. */
export interface Finding {
  readonly rank: Rank;
  readonly reason: Words;
  readonly remedy: Words;
}

/** Where in a file: lines and columns count from 1. */
export interface Spot {
  readonly line: number;
  readonly column: number;
}

/** A finding at its place. `file` is relative to the content folder. */
export interface Problem extends Finding, Spot {
  /** The entry's folder, such as `stories/la-fornace`. */
  readonly entry: string;
  readonly file: string;
  /** The field, as the editor's form calls it. */
  readonly field?: Words;
}

/** Thrown when content has problems: nothing was built, and the last good output stands. */
export class ContentError extends Error {
  override name = 'ContentError';
  readonly problems: readonly Problem[];
  /** The site's default language, as far as it could be read. */
  readonly language: string;
  constructor(problems: readonly Problem[], language: string, folder: string) {
    super(report(problems, folder, language));
    this.problems = problems;
    this.language = language;
  }
}

const byUse = (a: Problem, b: Problem) =>
  ranks.indexOf(a.rank) - ranks.indexOf(b.rank) || a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column;

/** All problems as text for a terminal: by entry, the most useful first, in the site's language and in English. */
export function report(problems: readonly Problem[], folder: string, language: string): string {
  const languages = language === 'it' ? (['it', 'en'] as const) : (['en'] as const);
  const entries = Map.groupBy([...problems].sort(byUse), ({ entry }) => entry);
  const lines: string[] = [];
  for (const [entry, found] of entries) {
    lines.push(entry);
    for (const { file, line, column, field, reason, remedy } of found) {
      lines.push(`  ${folder}/${file}:${line}:${column}`);
      for (const each of languages) lines.push(`    ${field ? `${field[each]}: ` : ''}${reason[each]}. ${remedy[each]}`);
    }
    lines.push('');
  }
  const count = problems.length;
  const summary = {
    it: `${count} ${count === 1 ? 'problema' : 'problemi'} in ${entries.size} ${entries.size === 1 ? 'voce' : 'voci'}.`,
    en: `${count} ${count === 1 ? 'problem' : 'problems'} in ${entries.size} ${entries.size === 1 ? 'entry' : 'entries'}.`,
  };
  lines.push(languages.map((each) => summary[each]).join(' '));
  return lines.join('\n');
}

/** Collects the problems of one file. */
export interface Sheet {
  readonly file: string;
  readonly count: number;
  add(finding: Finding, spot?: Spot, field?: Words): void;
}

export function sheet(problems: Problem[], entry: string, file: string): Sheet {
  let count = 0;
  return {
    file,
    get count() {
      return count;
    },
    add: (finding, spot = { line: 1, column: 1 }, field) => {
      count += 1;
      problems.push({ entry, file, line: spot.line, column: spot.column, ...finding, ...(field && { field }) });
    },
  };
}
