import type { Route } from '../routing/routes.ts';
import type { Locale } from '../site.ts';
import { chooseView, type ChooseView } from './choose.ts';
import { facetPageView, facetsPageView, type FacetPageView, type FacetsPageView } from './directory-lists.ts';
import { directoryView, type DirectoryView } from './directory.ts';
import type { Edition } from './edition.ts';
import { entryView, type EntryView } from './entry.ts';
import { homeView, type HomeView } from './home.ts';
import { listView, type ListView } from './list.ts';
import { notFoundView, type NotFoundView } from './not-found.ts';
import { searchPageView, type SearchPageView } from './search.ts';
import { redirectView, type RedirectView } from './redirect.ts';

/** All that a page shows, and nothing else: what `layouts/View.astro` draws. */
export type PageView = EntryView | ListView | DirectoryView | FacetPageView | FacetsPageView | HomeView | ChooseView | NotFoundView | SearchPageView | RedirectView;

/** A page of the published site. Its view is made when it is asked for, and is the same each time. */
export interface Page {
  /** The path from the site's root: with a final slash, or with the name of a file. */
  readonly path: string;
  /** The language of the page, where it has one. */
  readonly locale?: Locale;
  readonly view: () => PageView;
}

/** Every page of the site. */
export function* pagesOf(editions: readonly Edition[]): Generator<Page> {
  const [first] = editions;
  if (!first) return;
  const { routes } = first;
  const byLocale = new Map(editions.map((edition) => [edition.locale, edition]));
  yield { path: '/', view: () => chooseView(editions) };
  yield { path: routes.notFound(), view: () => notFoundView(editions) };
  for (const { route, locale, path } of routes.all()) {
    const edition = byLocale.get(locale);
    if (edition) yield { path, locale, view: () => viewAt(edition, route) };
  }
  for (const edition of editions) yield { path: edition.href({ kind: 'search' }) ?? '', locale: edition.locale, view: () => searchPageView(edition) };
  for (const redirect of routes.redirects()) {
    const edition = byLocale.get(redirect.locale);
    if (edition) yield { path: redirect.from, view: () => redirectView(edition, redirect) };
  }
}

function viewAt(edition: Edition, route: Route): PageView {
  switch (route.kind) {
    case 'home':
      return homeView(edition);
    case 'list':
      return route.collection === 'firm' ? directoryView(edition, route.page) : listView(edition, route.collection, route.page);
    case 'entry':
      return entryView(edition, route.entry);
    case 'search':
      return searchPageView(edition);
    case 'facet':
      return facetPageView(edition, route.facet, route.value, route.page);
    case 'facets':
      return facetsPageView(edition);
  }
}
