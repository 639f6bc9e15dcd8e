import { isOf, type Entry } from '../ingest/index.ts';
import type { Edition } from './edition.ts';
import { membersOf } from './membership.ts';

/** The brand whose colour and emblem an entry's page wears: its own, that of its firm, or that of its place. */
export function brandOf(edition: Edition, entry: Entry): Entry<'brand'> | undefined {
  const { content } = edition;
  const first = (brands: readonly Entry<'brand'>[]) => brands.toSorted((a, b) => a.id.localeCompare(b.id))[0];
  if (isOf(entry, 'brand')) return entry;
  if (isOf(entry, 'story') || isOf(entry, 'event')) return edition.found(entry.main.data.brands)[0];
  if (isOf(entry, 'product')) return edition.found([entry.main.data.firm]).map((firm) => brandOf(edition, firm))[0];
  if (isOf(entry, 'person')) return (entry.main.data.firm ? edition.found([entry.main.data.firm]) : []).map((firm) => brandOf(edition, firm))[0];
  if (isOf(entry, 'firm')) return first(content.referring(entry, 'brand').filter((brand) => membersOf(edition, brand).active.has(entry.id)));
  if (isOf(entry, 'territory')) return first(content.referring(entry, 'brand').filter(({ main }) => main.data.kind === 'geographic'));
  return undefined;
}
