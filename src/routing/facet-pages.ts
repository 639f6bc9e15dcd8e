import { yes, type FacetName } from '../directory/register.ts';
import type { Content, Entry } from '../ingest/index.ts';
import type { Locale } from '../site.ts';

/**
 * The facets of which each value has a page of its own, for readers without JavaScript and for search engines. Only what lasts
 * has one: a certificate, a check and a search for partners expire, and their pages would with them. Combinations have none.
 */
export const pagedFacets = ['class', 'craft', 'territory', 'brand', 'language', 'open'] as const satisfies readonly FacetName[];
export type PagedFacet = (typeof pagedFacets)[number];

/** A value of a facet, with the firms that have it. */
export interface FacetPage {
  readonly key: string;
  /** The part of the address that names it in one language. */
  readonly slug: string;
  /** The entry that the value is, if it is one. */
  readonly entry?: Entry;
  readonly firms: ReadonlySet<Entry<'firm'>>;
}

const members = new WeakMap<Content, ReadonlyMap<string, readonly Entry<'brand'>[]>>();

/** The brands that count a firm as their own, by the order of their ids. */
export function brandsOf(content: Content, firm: Entry<'firm'>): readonly Entry<'brand'>[] {
  const known = members.get(content) ?? membership(content);
  members.set(content, known);
  return known.get(firm.id) ?? [];
}

function membership(content: Content): Map<string, Entry<'brand'>[]> {
  const brands = new Map<string, Entry<'brand'>[]>();
  for (const brand of content.all('brand').sort((a, b) => (a.id < b.id ? -1 : 1)))
    for (const { firm, status } of brand.main.data.members) {
      if (status !== 'active') continue;
      const all = brands.get(firm.id) ?? [];
      if (!all.includes(brand)) all.push(brand);
      brands.set(firm.id, all);
    }
  return brands;
}

/** A firm's territory and all that it is part of: who looks in a region finds its towns. */
export function territoriesOf(content: Content, firm: Entry<'firm'>): Entry<'territory'>[] {
  const found: Entry<'territory'>[] = [];
  let territory = content.find(firm.main.data.territory);
  while (territory && !found.includes(territory)) {
    found.push(territory);
    const { within } = territory.main.data;
    territory = within && content.find(within);
  }
  return found;
}

/** The languages in which a firm deals or receives, those of trade first. */
export const languagesOf = ({ main: { data } }: Entry<'firm'>): string[] => [...new Set([...(data.trade?.languages ?? []), ...(data.visit?.languages ?? [])])];

/** What a firm has of a facet that lasts: keys, and the entries that they are. */
export function lastingValues(content: Content, firm: Entry<'firm'>, facet: PagedFacet): readonly { readonly key: string; readonly entry?: Entry }[] {
  const { data } = firm.main;
  const keyed = (entries: readonly (Entry | undefined)[]) => entries.flatMap((entry) => (entry ? [{ key: entry.id, entry }] : []));
  switch (facet) {
    case 'class':
      return keyed((data.trade?.productClasses ?? []).map((reference) => content.find(reference)));
    case 'craft':
      return keyed(data.crafts.map((reference) => content.find(reference)));
    case 'territory':
      return keyed(territoriesOf(content, firm));
    case 'brand':
      return keyed(brandsOf(content, firm));
    case 'language':
      return languagesOf(firm).map((key) => ({ key }));
    case 'open':
      return data.visit?.open === true ? [{ key: yes }] : [];
  }
}

/** The values of every paged facet that are worth a page in a language: some firm has them, and some has not. */
export function facetPages(content: Content, firms: readonly Entry<'firm'>[], locale: Locale): ReadonlyMap<PagedFacet, ReadonlyMap<string, FacetPage>> {
  return new Map(
    pagedFacets.map((facet) => {
      const values = new Map<string, FacetPage & { readonly firms: Set<Entry<'firm'>> }>();
      for (const firm of firms)
        for (const { key, entry } of lastingValues(content, firm, facet)) {
          const slug = entry?.versions.get(locale)?.slug ?? key.toLowerCase();
          const value = values.get(key) ?? { key, slug, ...(entry && { entry }), firms: new Set() };
          value.firms.add(firm);
          values.set(key, value);
        }
      return [facet, new Map([...values].filter(([, value]) => value.firms.size < firms.length))];
    }),
  );
}
