import { formsOf } from '../i18n/dictionary.ts';
import { listedNames } from '../model/index.ts';
import { searchGraph } from '../seo/graph.ts';
import type { Edition, LinkView } from './edition.ts';
import { frameView, type FrameView } from './frame.ts';
import { facetNames, type FacetName } from './search-facets.ts';

/** What the search page says once a reader searches. */
export interface SearchWords {
  readonly loading: string;
  readonly none: string;
  /** How many pages were found, by plural form (`Intl.PluralRules`); `{{count}}` stands for the number. */
  readonly results: Readonly<Record<string, string>>;
}

/** The page that searches the site in one language. */
export interface SearchPageView {
  readonly page: 'search';
  readonly frame: FrameView;
  readonly title: string;
  readonly intro: string;
  /** The page's own address: without JavaScript the form leads to it. */
  readonly action: string;
  /** Where the list of the search bundles is. */
  readonly index: string;
  readonly label: string;
  readonly submit: string;
  readonly filters: { readonly label: string; readonly clear: string; readonly facets: readonly { readonly name: FacetName; readonly label: string }[] };
  readonly more: string;
  readonly advice: string;
  readonly error: { readonly text: string; readonly retry: string };
  readonly noScript: string;
  readonly lists: { readonly label: string; readonly links: readonly LinkView[] };
  readonly words: SearchWords;
}

export function searchPageView(edition: Edition): SearchPageView {
  const { t, locale, routes } = edition;
  const route = { kind: 'search' } as const;
  const title = t('search.title');
  return {
    page: 'search',
    frame: frameView(edition, { route, title, description: t('search.intro'), breadcrumbs: [{ label: t('nav.home'), href: `/${locale}/` }, { label: title }], type: 'website', graph: searchGraph(edition, title) }),
    title,
    intro: t('search.intro'),
    action: edition.href(route) ?? '',
    index: routes.searchIndex(locale),
    label: t('search.label'),
    submit: t('search.submit'),
    filters: { label: t('search.filters'), clear: t('search.clear'), facets: facetNames.map((name) => ({ name, label: t(`search.filter.${name}`) })) },
    more: t('search.more'),
    advice: t('search.advice'),
    error: { text: t('search.error'), retry: t('search.retry') },
    noScript: t('search.noScript'),
    lists: {
      label: t('search.lists'),
      links: listedNames.flatMap((collection) => {
        const href = edition.href({ kind: 'list', collection, page: 1 });
        return href === undefined ? [] : [{ label: t(`list.${collection}`), href }];
      }),
    },
    words: { loading: t('search.loading'), none: t('search.none'), results: resultForms(edition) },
  };
}

/** The phrase for the number of results as the dictionary has it: only the browser knows the number. */
function resultForms({ locale, content }: Edition): Record<string, string> {
  const dictionary = content.dictionaries.get(locale) ?? {};
  return Object.fromEntries(formsOf('search.results', locale).map((form) => [form.replace('search.results_', ''), dictionary[form] ?? '']));
}
