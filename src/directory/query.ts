import { facetNames, sorts, type FacetName, type Sort } from './register.ts';
import { isUnit, type Quantity } from './units.ts';

/** What a buyer looks for. Any value of a facet will do; every facet, every word and the order must. */
export interface Query {
  readonly words: string;
  readonly chosen: Readonly<Partial<Record<FacetName, readonly string[]>>>;
  /** The largest minimum order that the buyer accepts. */
  readonly maxOrder?: Quantity;
  readonly sort: Sort;
}

export const everything: Query = { words: '', chosen: {}, sort: 'name' };

/** Longer questions are cut: nobody types them. */
const longestWords = 120;
/** An address with more values of a facet than this was not made by choosing. */
const mostValues = 40;
/** What an entry's id, a country, a language or the key of a certificate looks like. */
const key = /^[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*$/;
const longestKey = 100;

/** Words as they are looked for: one space between them. */
export const cleanWords = (text: string): string => text.toWellFormed().slice(0, longestWords).toWellFormed().trim().split(/\s+/).join(' ');

/** An amount as a buyer writes it, such as `50` or `0,5`; nothing for what is no amount above zero. */
export function readAmount(text: string): number | undefined {
  const amount = /^\d{1,9}(?:[.,]\d{1,3})?$/.test(text.trim()) ? Number(text.trim().replace(',', '.')) : 0;
  return amount > 0 ? amount : undefined;
}

/** Reads the part of an address after `?`. Whatever is not part of a query is passed over. */
export function readQuery(search: string): Query {
  const asked = new URLSearchParams(search);
  const chosen: Partial<Record<FacetName, readonly string[]>> = {};
  for (const facet of facetNames) {
    const values = [...new Set(asked.getAll(facet))].filter((value) => value.length <= longestKey && key.test(value)).slice(0, mostValues);
    if (values.length > 0) chosen[facet] = values;
  }
  const amount = readAmount(asked.get('maxOrder') ?? '');
  const unit = asked.get('unit') ?? '';
  const sort = sorts.find((each) => each === asked.get('sort')) ?? 'name';
  return { words: cleanWords(asked.get('q') ?? ''), chosen, ...(amount !== undefined && isUnit(unit) && { maxOrder: { amount, unit } }), sort };
}

/** The part of an address that holds a query: empty, or beginning with `?`. */
export function writeQuery({ words, chosen, maxOrder, sort }: Query): string {
  const asked = new URLSearchParams();
  if (words !== '') asked.append('q', words);
  for (const facet of facetNames) for (const value of chosen[facet] ?? []) asked.append(facet, value);
  if (maxOrder) {
    asked.append('maxOrder', String(maxOrder.amount));
    asked.append('unit', maxOrder.unit);
  }
  if (sort !== 'name') asked.append('sort', sort);
  return asked.size === 0 ? '' : `?${asked.toString()}`;
}

/** The query with one value of a facet chosen, or no longer chosen. */
export function choose(query: Query, facet: FacetName, value: string, isChosen: boolean): Query {
  const values = (query.chosen[facet] ?? []).filter((each) => each !== value);
  return withValues(query, facet, isChosen ? [...values, value] : values);
}

/** The query with other values of a facet. */
export function withValues(query: Query, facet: FacetName, values: readonly string[]): Query {
  const others = Object.fromEntries(Object.entries(query.chosen).filter(([name]) => name !== facet));
  return { ...query, chosen: values.length === 0 ? others : { ...others, [facet]: values } };
}

/** The query with another largest order, or with none. */
export function withOrder({ maxOrder: _before, ...others }: Query, maxOrder: Quantity | undefined): Query {
  return maxOrder ? { ...others, maxOrder } : others;
}
