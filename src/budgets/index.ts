import type { EditorLanguage } from '../model/words.ts';
import { overruns, type Budget, type Weighed } from './budget.ts';
import type { BuiltPage, BuiltSite } from './built.ts';
import { firstPicture } from './first-picture.ts';
import { fonts } from './fonts.ts';
import { hosts } from './hosts.ts';
import { html } from './html.ts';
import { scripts } from './scripts.ts';
import { shift } from './shift.ts';
import { styles } from './styles.ts';

export { BuiltSite } from './built.ts';
export { kindsOf } from './kinds.ts';
export { visit } from './visit.ts';

/** Every budget of a page, in the order of the table. */
export const budgets: readonly Budget[] = [html, styles, scripts, fonts, firstPicture, shift, hosts];

/** The longest page of every kind: it has most of everything. */
export function longestOfEachKind({ pages }: BuiltSite): BuiltPage[] {
  const longest = new Map<string, BuiltPage>();
  for (const page of pages) if ((longest.get(page.kind)?.html.length ?? -1) < page.html.length) longest.set(page.kind, page);
  return [...longest.values()];
}

/** What is over budget, a sentence for each page and budget. */
export const complaints = (weighed: Weighed, language: EditorLanguage): string[] =>
  budgets.flatMap((budget) =>
    overruns(budget, weighed).map(({ page, amount, most, part }) => `${page}: ${budget.name[language]} ${budget.say(amount)}, ${said[language]} ${budget.say(most)}${part === undefined ? '' : ` (${part})`}. ${budget.remedy[language]}`),
  );
const said = { it: 'al massimo', en: 'at most' } as const;

/** The most that a page of each kind has of each. */
export function weightTable(weighed: Weighed, language: EditorLanguage): string {
  const columns = budgets.map((budget) => ({ budget, weights: [...budget.weigh(weighed)] }));
  const kinds = [...new Set(weighed.site.pages.map(({ kind }) => kind))];
  const rows = kinds.map((kind) => [
    kind,
    ...columns.map(({ budget, weights }) => {
      const own = weights.filter((weight) => weight.kind === kind).map(({ amount }) => amount);
      return own.length === 0 ? '—' : budget.say(Math.max(...own));
    }),
  ]);
  const all = [['', ...budgets.map(({ name }) => name[language])], ...rows];
  const widths = all[0]?.map((_, place) => Math.max(...all.map((row) => row[place]?.length ?? 0))) ?? [];
  return all.map((row) => row.map((cell, place) => (place === 0 ? cell.padEnd(widths[place] ?? 0) : cell.padStart(widths[place] ?? 0))).join('  ')).join('\n');
}
