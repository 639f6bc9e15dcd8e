import { isOf, type Entry } from '../ingest/index.ts';
import type { Edition } from './edition.ts';

const before = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Stories: the newest first. Events: the next first, and after those to come the past ones, the last first. Everything else by name. */
export function inOrder<E extends Entry>(edition: Edition, entries: readonly E[]): E[] {
  const collator = new Intl.Collator(edition.locale);
  const titles = new Map(entries.map((entry) => [entry, edition.title(entry)]));
  const byName = (a: E, b: E) => collator.compare(titles.get(a) ?? '', titles.get(b) ?? '') || before(a.id, b.id);
  return entries.toSorted((a, b) => {
    if (isOf(a, 'story') && isOf(b, 'story')) return before(b.main.data.publishedOn, a.main.data.publishedOn) || byName(a, b);
    if (isOf(a, 'event') && isOf(b, 'event')) return byDate(edition.today, a, b) || byName(a, b);
    return byName(a, b);
  });
}

/** Whether an event is still to come, is on, or is over, as far as a day `YYYY-MM-DD` can tell. */
export function stateOf({ main: { data } }: Entry<'event'>, today: string): 'upcoming' | 'running' | 'past' {
  if (data.end.slice(0, 10) < today) return 'past';
  return data.start.slice(0, 10) > today ? 'upcoming' : 'running';
}

function byDate(today: string, a: Entry<'event'>, b: Entry<'event'>): number {
  const [aIsPast, bIsPast] = [stateOf(a, today) === 'past', stateOf(b, today) === 'past'];
  if (aIsPast !== bIsPast) return aIsPast ? 1 : -1;
  return aIsPast ? before(b.main.data.start, a.main.data.start) : before(a.main.data.start, b.main.data.start);
}
