import { isOf, type Content, type Entry } from '../ingest/index.ts';
import { listedNames, type ListedName, type ModelName } from '../model/index.ts';
import type { Locale } from '../site.ts';
import { facetPages, type FacetPage, type PagedFacet } from './facet-pages.ts';
import { shortfallOf } from './hub.ts';

/** A page of the site, whatever the language. */
export type Route =
  | { readonly kind: 'home' }
  | { readonly kind: 'entry'; readonly entry: Entry }
  | { readonly kind: 'list'; readonly collection: ListedName; readonly page: number }
  | { readonly kind: 'search' }
  /** The firms that have one value of a facet of the directory. */
  | { readonly kind: 'facet'; readonly facet: PagedFacet; readonly value: string; readonly page: number }
  /** All pages of that kind. */
  | { readonly kind: 'facets' };

/** A page in one language with its address. */
export interface Address {
  readonly route: Route;
  readonly locale: Locale;
  /** The path from the site's root, with its final slash. */
  readonly path: string;
}

export interface Redirect {
  readonly locale: Locale;
  readonly from: string;
  readonly to: string;
}

/** How many entries a page of a list shows. */
export const pageSize = 12;
/** How many firms a page of the directory shows. */
export const directoryPageSize = 24;

export const isListed = (name: ModelName): name is ListedName => (listedNames as readonly ModelName[]).includes(name);

/** The one place that makes addresses. */
export class Routes {
  readonly #content: Content;
  readonly #today: string;
  readonly #entries = new Map<string, readonly Entry[]>();
  readonly #thin = new Map<string, boolean>();
  readonly #facets = new Map<Locale, ReadonlyMap<PagedFacet, ReadonlyMap<string, FacetPage>>>();

  /** `today` is the day, `YYYY-MM-DD`, on which the site is as it is. */
  constructor(content: Content, today: string) {
    this.#content = content;
    this.#today = today;
  }

  /** Whether an entry has a page in a language: it is written in it, and a brand has what its page needs. All else follows from this. */
  hasPage(entry: Entry, locale: Locale): boolean {
    return entry.versions.has(locale) && !(isOf(entry, 'brand') && this.#isThin(entry, locale));
  }

  #isThin(brand: Entry<'brand'>, locale: Locale): boolean {
    const key = `${brand.id} ${locale}`;
    const known = this.#thin.get(key) ?? shortfallOf(this.#content, brand, locale, this.#today) !== undefined;
    this.#thin.set(key, known);
    return known;
  }

  /** The part of an address that names a collection, such as `storie`, or the search page. */
  segment(collection: ListedName | 'search', locale: Locale): string {
    return this.#word(`path.${collection}`, locale);
  }

  #word(key: string, locale: Locale): string {
    const word = this.#content.dictionaries.get(locale)?.[key];
    if (word === undefined) throw new Error(`The ${locale} dictionary has no ${key}`);
    return word;
  }

  /** The path of a page in a language, if the page exists in it. */
  path(route: Route, locale: Locale): string | undefined {
    switch (route.kind) {
      case 'home':
        return `/${locale}/`;
      case 'entry': {
        const version = this.hasPage(route.entry, locale) ? route.entry.versions.get(locale) : undefined;
        return version && this.#entryPath(route.entry, locale, version.slug);
      }
      case 'list':
        if (route.page > this.pages(route.collection, locale)) return undefined;
        return `/${locale}/${this.segment(route.collection, locale)}/${route.page === 1 ? '' : `${route.page}/`}`;
      case 'search':
        return `/${locale}/${this.segment('search', locale)}/`;
      case 'facets':
        return this.entries('firm', locale).length === 0 ? undefined : this.#facetsPath(locale);
      case 'facet':
        return this.#facetPath(route, locale);
    }
  }

  #facetsPath(locale: Locale): string {
    return `/${locale}/${this.segment('firm', locale)}/${this.#word('path.by', locale)}/`;
  }

  #facetPath({ facet, value, page }: Extract<Route, { readonly kind: 'facet' }>, locale: Locale): string | undefined {
    const of = this.facetPages(locale).get(facet)?.get(value);
    if (!of || page > Math.ceil(of.firms.size / directoryPageSize)) return undefined;
    return `${this.#facetsPath(locale)}${this.#word(`path.by.${facet}`, locale)}/${facet === 'open' ? '' : `${of.slug}/`}${page === 1 ? '' : `${page}/`}`;
  }

  #entryPath({ collection }: Entry, locale: Locale, slug: string): string {
    return !isListed(collection) ? `/${locale}/${slug}/` : `/${locale}/${this.segment(collection, locale)}/${slug}/`;
  }

  /** Where a reader of this page finds it in another language: the page itself, or the nearest that exists. */
  nearest(route: Route, locale: Locale): string {
    const same = this.path(route, locale);
    if (same !== undefined) return same;
    if (route.kind !== 'home' && route.kind !== 'search') {
      const collection = route.kind === 'entry' ? route.entry.collection : route.kind === 'list' ? route.collection : 'firm';
      const list = !isListed(collection) ? undefined : this.path({ kind: 'list', collection, page: 1 }, locale);
      if (list !== undefined) return list;
    }
    return `/${locale}/`;
  }

  /** The same page in every language it exists in. */
  alternates(route: Route): Map<Locale, string> {
    const found = new Map<Locale, string>();
    for (const locale of this.#content.site.locales) {
      const path = this.path(route, locale);
      if (path !== undefined) found.set(locale, path);
    }
    return found;
  }

  /** Where a reader of none of the site's languages is sent for this page; the home page's is the one that lets them choose. */
  xDefault(route: Route): string {
    if (route.kind === 'home') return '/';
    const { xDefault, defaultLocale } = this.#content.site;
    return this.path(route, xDefault) ?? this.nearest(route, defaultLocale);
  }

  /** The entries of a collection that have a page in a language. */
  entries<N extends ModelName>(collection: N, locale: Locale): readonly Entry<N>[] {
    const key = `${collection} ${locale}`;
    const known = this.#entries.get(key) ?? this.#content.all(collection).filter((entry) => this.hasPage(entry, locale));
    this.#entries.set(key, known);
    // The map holds each collection's entries under its own name.
    return known as readonly Entry<N>[];
  }

  /** How many pages the list of a collection has; an empty collection has none. */
  pages(collection: ListedName, locale: Locale): number {
    return Math.ceil(this.entries(collection, locale).length / (collection === 'firm' ? directoryPageSize : pageSize));
  }

  /** The values of the directory's facets that have a page in a language, with their firms. */
  facetPages(locale: Locale): ReadonlyMap<PagedFacet, ReadonlyMap<string, FacetPage>> {
    const known = this.#facets.get(locale) ?? facetPages(this.#content, this.entries('firm', locale), locale);
    this.#facets.set(locale, known);
    return known;
  }

  /** Every page of the site in every language that search engines are to show; the search page is not. */
  *all(): Generator<Address> {
    for (const locale of this.#content.site.locales) {
      yield { route: { kind: 'home' }, locale, path: `/${locale}/` };
      for (const collection of [...listedNames, 'page'] as const) {
        for (let page = 1; isListed(collection) && page <= this.pages(collection, locale); page += 1) yield* this.#address({ kind: 'list', collection, page }, locale);
        for (const entry of this.entries(collection, locale)) yield* this.#address({ kind: 'entry', entry }, locale);
      }
      yield* this.#address({ kind: 'facets' }, locale);
      for (const [facet, values] of this.facetPages(locale))
        for (const [value, { firms }] of values) for (let page = 1; page <= Math.ceil(firms.size / directoryPageSize); page += 1) yield* this.#address({ kind: 'facet', facet, value, page }, locale);
    }
  }

  *#address(route: Route, locale: Locale): Generator<Address> {
    const path = this.path(route, locale);
    if (path !== undefined) yield { route, locale, path };
  }

  /** From every former address of an entry to its present one, if it has one. */
  redirects(): Redirect[] {
    const found: Redirect[] = [];
    for (const collection of [...listedNames, 'page'] as const)
      for (const entry of this.#content.all(collection))
        for (const [locale, { slug, formerSlugs }] of entry.versions)
          for (const former of this.hasPage(entry, locale) ? formerSlugs : []) found.push({ locale, from: this.#entryPath(entry, locale, former), to: this.#entryPath(entry, locale, slug) });
    return found;
  }

  /** A path as an absolute address of the published site. */
  absolute(path: string): string {
    return this.#content.site.url + path;
  }

  /** The directory narrowed to a query, as `writeQuery` writes it. */
  directory(locale: Locale, query: string): string {
    return `${this.path({ kind: 'list', collection: 'firm', page: 1 }, locale) ?? this.nearest({ kind: 'home' }, locale)}${query}`;
  }

  /** The directory as the browser reads it. */
  register(locale: Locale): string {
    return `/${locale}/${this.segment('firm', locale)}/index.json`;
  }

  /** The page that hosts show at an address that does not exist. */
  notFound(): string {
    return '/404.html';
  }

  feed(locale: Locale): string {
    return `/${locale}/feed.xml`;
  }

  /** The vCard of a firm in a language, beside its page. */
  contactCard(firm: Entry<'firm'>, locale: Locale): string | undefined {
    const page = this.path({ kind: 'entry', entry: firm }, locale);
    return page === undefined ? undefined : `${page}${firm.id}.vcf`;
  }

  /** The page of a firm that has one in a language, with its badge and its QR code beside it. Firms and labels lead there for years: none of these addresses depends on what they hold. */
  firmFiles(firm: Entry<'firm'>, locale: Locale): { readonly page: string; readonly badge: string; readonly qr: string } {
    const page = this.path({ kind: 'entry', entry: firm }, locale);
    if (page === undefined) throw new Error(`${firm.folder} has no page in ${locale}`);
    return { page, badge: `${page}badge.svg`, qr: `${page}qr.svg` };
  }

  /** The calendar file of an event that has a page in a language. */
  calendar(event: Entry<'event'>, locale: Locale): string | undefined {
    return this.path({ kind: 'entry', entry: event }, locale)?.replace(/\/$/, '.ics');
  }

  /** The search page, narrowed to some values of its facets. */
  search(locale: Locale, narrowing: Readonly<Record<string, string>>): string {
    return `${this.path({ kind: 'search' }, locale) ?? ''}?${new URLSearchParams(narrowing).toString()}`;
  }

  /** The list of the search bundles of a language. */
  searchIndex(locale: Locale): string {
    return `/search/${locale}.json`;
  }

  /** The stylesheet that holds the site's own colour. */
  theme(): string {
    return '/theme.css';
  }

  /** A file that is published under a name made of its content. */
  asset(name: string): string {
    return `/media/${name}`;
  }
}
