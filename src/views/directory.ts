import { sorts, type FacetName, type Sort } from '../directory/register.ts';
import { units, type Unit } from '../directory/units.ts';
import { formsOf } from '../i18n/dictionary.ts';
import type { PluralKey } from '../i18n/keys.ts';
import { directoryPageSize } from '../routing/routes.ts';
import { listGraph } from '../seo/graph.ts';
import { facetColumns } from './directory-facts.ts';
import { facetLists, type FacetListView } from './directory-lists.ts';
import { facetLabel, firmRows, type FirmRowsView } from './directory-row.ts';
import type { Edition, LinkView } from './edition.ts';
import { frameView, type FrameView } from './frame.ts';
import { pagerView, type PagerView } from './pager.ts';

/** One value of a facet with the number of firms that have it. */
export interface ChoiceView {
  readonly facet: FacetName;
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

/** A group of choices. The most frequent are drawn at once; `all` leads to the others, if there are more. */
export interface ChoicesView {
  readonly facet: FacetName;
  readonly label: string;
  readonly choices: readonly ChoiceView[];
  readonly all?: string;
}

/** What the directory says once a reader narrows it. */
export interface DirectoryWords {
  /** The names of the facets, and of the two conditions that are no facets. */
  readonly conditions: Readonly<Record<FacetName | 'words' | 'order', string>>;
  /** By plural form (`Intl.PluralRules`); `{{amount}}` stands for the number. */
  readonly quantities: Readonly<Record<Unit, Readonly<Record<string, string>>>>;
  /** By plural form; `{{count}}` stands for the number. */
  readonly results: Readonly<Record<string, string>>;
  readonly show: Readonly<Record<string, string>>;
  readonly otherMeasure: Readonly<Record<string, string>>;
  readonly undeclaredOrder: Readonly<Record<string, string>>;
  readonly without: Readonly<Record<string, string>>;
  readonly loading: string;
  /** `{{quantity}}`. */
  readonly upTo: string;
  readonly remove: string;
  /** `{{conditions}}`. */
  readonly none: string;
  readonly noneOfOne: string;
  readonly noneWithout: string;
  readonly writeSubject: string;
  /** `{{text}}` between quotation marks. */
  readonly quoted: string;
}

export interface DirectoryView {
  readonly page: 'directory';
  readonly frame: FrameView;
  readonly title: string;
  readonly intro: string;
  readonly count: string;
  readonly firms: FirmRowsView;
  readonly pager?: PagerView;
  /** The first page of the directory: an address with a query begins with it. */
  readonly address: string;
  /** Where the browser finds all firms. */
  readonly register: string;
  readonly search: { readonly label: string; readonly submit: string; readonly noScript: string };
  readonly filters: { readonly label: string; readonly close: string; readonly show: string; readonly groups: readonly ChoicesView[] };
  readonly order: { readonly label: string; readonly amount: string; readonly unit: string; readonly units: readonly { readonly unit: Unit; readonly label: string }[]; readonly note: string };
  readonly sort: { readonly label: string; readonly sorts: readonly { readonly sort: Sort; readonly label: string }[]; readonly note: string; readonly orderNote: string };
  readonly lists: { readonly label: string; readonly lists: readonly FacetListView[]; readonly all: LinkView };
  readonly clear: string;
  readonly more: string;
  readonly empty: { readonly title: string; readonly write: LinkView; readonly all: string };
  readonly error: { readonly text: string; readonly retry: string };
  readonly words: DirectoryWords;
}

/** So many values of a facet are drawn at once: all, or the most frequent of many. */
const [mostValues, shownValues] = [8, 6];

/** The facets as groups, each under one name; the two that are only yes or no share one. */
const groups: readonly (readonly FacetName[])[] = [['class'], ['craft'], ['open', 'verified'], ['territory'], ['brand'], ['language'], ['certificate'], ['role'], ['incoterm'], ['market'], ['seeking']];

export function directoryView(edition: Edition, page: number): DirectoryView {
  const { t, routes, locale, site } = edition;
  const all = edition.ordered('firm');
  const firms = all.slice((page - 1) * directoryPageSize, page * directoryPageSize);
  const name = t('list.firm');
  const heading = t('directory.title');
  const title = page === 1 ? heading : t('list.pageTitle', { title: heading, page: String(page) });
  const to = (number: number) => edition.href({ kind: 'list', collection: 'firm', page: number });
  const pager = pagerView(edition, page, routes.pages('firm', locale), to);
  const facetsPage = edition.href({ kind: 'facets' }) ?? '';
  return {
    page: 'directory',
    frame: frameView(edition, {
      route: { kind: 'list', collection: 'firm', page },
      title,
      description: t('intro.firm'),
      breadcrumbs: [{ label: t('nav.home'), href: `/${locale}/` }, page === 1 ? { label: name } : { label: name, href: to(1) ?? '' }, ...(page === 1 ? [] : [{ label: String(page) }])],
      type: 'website',
      graph: listGraph(edition, title, firms),
    }),
    title,
    intro: t('intro.firm'),
    count: t('directory.results', { count: all.length }),
    firms: firmRows(edition, firms),
    ...(pager && { pager }),
    address: to(1) ?? '',
    register: routes.register(locale),
    search: { label: t('directory.search'), submit: t('search.submit'), noScript: t('directory.noScript') },
    filters: { label: t('directory.filters'), close: t('directory.close'), show: t('directory.show', { count: all.length }), groups: groups.flatMap((facets) => choicesView(edition, facets)) },
    order: { label: t('directory.order'), amount: t('directory.amount'), unit: t('directory.unit'), units: units.map((unit) => ({ unit, label: t(`option.unit.${unit}`) })), note: t('directory.orderNote') },
    sort: { label: t('directory.sort'), sorts: sorts.map((sort) => ({ sort, label: t(`directory.sort.${sort}`) })), note: t('directory.sortNote'), orderNote: t('directory.sortOrderNote') },
    lists: { label: t('directory.lists'), lists: facetLists(edition, mostValues), all: { label: t('directory.allLists'), href: facetsPage } },
    clear: t('search.clear'),
    more: t('directory.more'),
    empty: { title: t('directory.emptyTitle'), write: { label: t('directory.write'), href: `mailto:${site.correctionsEmail}` }, all: t('directory.seeAll', { count: all.length }) },
    error: { text: t('directory.error'), retry: t('search.retry') },
    words: wordsOf(edition),
  };
}

function choicesView(edition: Edition, facets: readonly FacetName[]): ChoicesView[] {
  const { t, format } = edition;
  const [first] = facets;
  const all = facets.flatMap((facet) => {
    const { values, firms } = facetColumns(edition)[facet];
    const counts = values.map(() => 0);
    for (const own of firms) for (const place of own) counts[place] = (counts[place] ?? 0) + 1;
    return values.map(({ key, label }, place) => ({ facet, value: key, label, count: counts[place] ?? 0 }));
  });
  if (first === undefined || all.length === 0) return [];
  return [
    {
      facet: first,
      label: facets.length > 1 ? t('directory.only') : facetLabel(edition, first),
      choices: all.length > mostValues ? all.slice(0, shownValues) : all,
      ...(all.length > mostValues && { all: t('directory.allValues', { count: format.number(all.length) }) }),
    },
  ];
}

function wordsOf(edition: Edition): DirectoryWords {
  const { t } = edition;
  return {
    conditions: {
      class: facetLabel(edition, 'class'),
      craft: facetLabel(edition, 'craft'),
      territory: facetLabel(edition, 'territory'),
      brand: facetLabel(edition, 'brand'),
      role: facetLabel(edition, 'role'),
      certificate: facetLabel(edition, 'certificate'),
      incoterm: facetLabel(edition, 'incoterm'),
      market: facetLabel(edition, 'market'),
      language: facetLabel(edition, 'language'),
      seeking: facetLabel(edition, 'seeking'),
      open: facetLabel(edition, 'open'),
      verified: facetLabel(edition, 'verified'),
      words: t('directory.words'),
      order: t('trade.minimumOrder'),
    },
    quantities: { piece: forms(edition, 'quantity.piece'), pair: forms(edition, 'quantity.pair'), metre: forms(edition, 'quantity.metre'), kilogram: forms(edition, 'quantity.kilogram'), gram: forms(edition, 'quantity.gram'), litre: forms(edition, 'quantity.litre'), euro: forms(edition, 'quantity.euro') },
    results: forms(edition, 'directory.results'),
    show: forms(edition, 'directory.show'),
    otherMeasure: forms(edition, 'directory.otherMeasure'),
    undeclaredOrder: forms(edition, 'directory.undeclaredOrder'),
    without: forms(edition, 'directory.without'),
    loading: t('directory.loading'),
    upTo: raw(edition, 'directory.upTo'),
    remove: t('directory.remove'),
    none: raw(edition, 'directory.none'),
    noneOfOne: raw(edition, 'directory.noneOfOne'),
    noneWithout: t('directory.noneWithout'),
    writeSubject: t('directory.writeSubject'),
    quoted: raw(edition, 'directory.quoted'),
  };
}

/** A phrase as the dictionary has it: only the browser knows its values. */
const raw = ({ locale, content }: Edition, key: string): string => content.dictionaries.get(locale)?.[key] ?? '';

const forms = (edition: Edition, key: PluralKey): Record<string, string> => Object.fromEntries(formsOf(key, edition.locale).map((form) => [form.replace(`${key}_`, ''), raw(edition, form)]));
