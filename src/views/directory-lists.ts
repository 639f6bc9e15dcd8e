import { choose, everything, writeQuery } from '../directory/query.ts';
import type { Entry } from '../ingest/index.ts';
import { pagedFacets, type FacetPage, type PagedFacet } from '../routing/facet-pages.ts';
import { directoryPageSize } from '../routing/routes.ts';
import { listGraph } from '../seo/graph.ts';
import { facetColumns } from './directory-facts.ts';
import { facetLabel, firmRows, type FirmRowsView } from './directory-row.ts';
import type { Edition, LinkView } from './edition.ts';
import { frameView, type FrameView } from './frame.ts';
import { pagerView, type PagerView } from './pager.ts';

/** The pages of a facet's values, the most frequent first, each with its number of firms. */
export interface FacetListView {
  /** Where the list stands on the page that shows all of them. */
  readonly id: string;
  readonly label: string;
  readonly links: readonly { readonly label: string; readonly href: string; readonly count: string; readonly current: boolean }[];
  /** Leads to those that are not shown. */
  readonly all?: LinkView;
}

/** The firms that have one value of a facet. */
export interface FacetPageView {
  readonly page: 'facet';
  readonly frame: FrameView;
  readonly title: string;
  readonly kicker: string;
  readonly count: string;
  readonly about?: LinkView;
  readonly narrow: LinkView;
  readonly firms: FirmRowsView;
  readonly pager?: PagerView;
  readonly others: FacetListView;
  readonly sortNote: string;
}

/** Every value of every facet that has a page. */
export interface FacetsPageView {
  readonly page: 'facets';
  readonly frame: FrameView;
  readonly title: string;
  readonly intro: string;
  readonly lists: readonly FacetListView[];
}

/** The pages of every facet, at most `most` of each. */
export const facetLists = (edition: Edition, most: number): FacetListView[] => pagedFacets.flatMap((facet) => facetList(edition, facet, most));

interface Value {
  readonly key: string;
  readonly label: string;
  readonly href: string;
  /** In the order of names. */
  readonly firms: readonly Entry<'firm'>[];
}

const known = new WeakMap<Edition, ReadonlyMap<PagedFacet, ReadonlyMap<string, Value>>>();

/** The values that have pages, the most frequent first, found once for all of them. */
function valuesOf(edition: Edition, facet: PagedFacet): ReadonlyMap<string, Value> {
  const before = known.get(edition)?.get(facet);
  if (before) return before;
  const rank = new Map(edition.ordered('firm').map((firm, place) => [firm, place]));
  const inOrder = (firms: ReadonlySet<Entry<'firm'>>) => [...firms].sort((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0));
  const pages = edition.routes.facetPages(edition.locale);
  const made = new Map(
    pagedFacets.map((each) => [
      each,
      new Map(
        facetColumns(edition)[each].values.flatMap(({ key, label }) => {
          const page = pages.get(each)?.get(key);
          return page ? [[key, { key, label, href: edition.href({ kind: 'facet', facet: each, value: key, page: 1 }) ?? '', firms: inOrder(page.firms) }]] : [];
        }),
      ),
    ]),
  );
  known.set(edition, made);
  return made.get(facet) ?? new Map();
}

function facetList(edition: Edition, facet: PagedFacet, most: number, current?: string): FacetListView[] {
  const { t, format } = edition;
  const values = valuesOf(edition, facet);
  if (values.size === 0) return [];
  const label = facetLabel(edition, facet);
  const links = [...values.values().take(most)].map(({ key, label: name, href, firms }) => ({ label: name, href, count: format.number(firms.length), current: key === current }));
  const all = values.size > most && { label: t('directory.allValues', { count: format.number(values.size) }), href: `${edition.href({ kind: 'facets' }) ?? ''}#${facet}` };
  return [{ id: facet, label, links, ...(all && { all }) }];
}

/** How many other values a page of one value leads to. */
const mostOthers = 12;

export function facetPageView(edition: Edition, facet: PagedFacet, value: string, page: number): FacetPageView {
  const { t, routes, locale } = edition;
  const of = routes.facetPages(locale).get(facet)?.get(value);
  const { firms: all, label } = valuesOf(edition, facet).get(value) ?? {};
  if (!of || !all || label === undefined) throw new Error(`No firm has ${value} as ${facet} in ${locale}`);
  const firms = all.slice((page - 1) * directoryPageSize, page * directoryPageSize);
  const to = (number: number) => edition.href({ kind: 'facet', facet, value, page: number });
  const kicker = facet === 'open' ? t('list.firm') : t('directory.by', { facet: facetLabel(edition, facet).toLocaleLowerCase(locale) });
  const named = t('directory.firmsOf', { value: label });
  const title = page === 1 ? named : t('list.pageTitle', { title: named, page: String(page) });
  const count = t('directory.results', { count: all.length });
  const pager = pagerView(edition, page, Math.ceil(all.length / directoryPageSize), to);
  const [others] = facetList(edition, facet, mostOthers, value);
  const about = aboutOf(edition, of);
  return {
    page: 'facet',
    frame: frameView(edition, {
      route: { kind: 'facet', facet, value, page },
      title,
      description: t('directory.listDescription', { value: label }),
      breadcrumbs: [{ label: t('nav.home'), href: `/${locale}/` }, { label: t('list.firm'), href: routes.directory(locale, '') }, { label: t('directory.allLists'), href: edition.href({ kind: 'facets' }) ?? '' }, page === 1 ? { label } : { label, href: to(1) ?? '' }, ...(page === 1 ? [] : [{ label: String(page) }])],
      type: 'website',
      graph: listGraph(edition, title, firms),
    }),
    title: label,
    kicker,
    count,
    ...(about && { about }),
    narrow: { label: t('directory.narrow'), href: routes.directory(locale, writeQuery(choose(everything, facet, value, true))) },
    firms: firmRows(edition, firms),
    ...(pager && { pager }),
    others: others ?? { id: facet, label: facetLabel(edition, facet), links: [] },
    sortNote: t('directory.sortNote'),
  };
}

/** The page about what the value is: a craft, a place, a brand. */
function aboutOf(edition: Edition, { entry }: FacetPage): LinkView | undefined {
  const href = entry && edition.link(entry).href;
  return href === undefined || !entry ? undefined : { label: edition.t('directory.about', { value: edition.title(entry) }), href };
}

export function facetsPageView(edition: Edition): FacetsPageView {
  const { t, locale, routes } = edition;
  const title = t('directory.allLists');
  const firms = edition.ordered('firm');
  return {
    page: 'facets',
    frame: frameView(edition, {
      route: { kind: 'facets' },
      title,
      description: t('directory.listsIntro'),
      breadcrumbs: [{ label: t('nav.home'), href: `/${locale}/` }, { label: t('list.firm'), href: routes.directory(locale, '') }, { label: title }],
      type: 'website',
      graph: listGraph(edition, title, firms.slice(0, 0)),
    }),
    title,
    intro: t('directory.listsIntro'),
    lists: facetLists(edition, Number.MAX_SAFE_INTEGER),
  };
}
