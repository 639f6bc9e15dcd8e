import { isOf, type Entry } from '../ingest/index.ts';
import type { Edition } from './edition.ts';

const before = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Stories: the newest first. Events: the next first. Everything else by name. */
export function inOrder<E extends Entry>(edition: Edition, entries: readonly E[]): E[] {
  const collator = new Intl.Collator(edition.locale);
  const titles = new Map(entries.map((entry) => [entry, edition.title(entry)]));
  const byName = (a: E, b: E) => collator.compare(titles.get(a) ?? '', titles.get(b) ?? '') || before(a.id, b.id);
  return entries.toSorted((a, b) => {
    if (isOf(a, 'story') && isOf(b, 'story')) return before(b.main.data.publishedOn, a.main.data.publishedOn) || byName(a, b);
    if (isOf(a, 'event') && isOf(b, 'event')) return before(a.main.data.start, b.main.data.start) || byName(a, b);
    return byName(a, b);
  });
}
