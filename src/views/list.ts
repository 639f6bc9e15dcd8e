import { isOf, type Entry } from '../ingest/index.ts';
import { models, type ListedName } from '../model/index.ts';
import { pageSize } from '../routing/routes.ts';
import { listGraph } from '../seo/graph.ts';
import { atlasPlace, atlasView, type AtlasView } from './atlas.ts';
import { cardOf, type CardView } from './card.ts';
import { dateOf, type DateView } from './date.ts';
import type { Edition, LinkView } from './edition.ts';
import { frameView, type FrameView } from './frame.ts';
import { optionLabel } from './labels.ts';
import { pagerView, type PagerView } from './pager.ts';

/** How the entries of a list are laid out. A magazine begins with a large card; places, lines and dates are rows; people and brands are told apart by face and colour. */
export type ListForm = 'magazine' | 'cards' | 'places' | 'people' | 'brands' | 'dates' | 'lines';

const forms: Readonly<Record<Exclude<ListedName, 'firm'>, ListForm>> = {
  story: 'magazine',
  person: 'people',
  territory: 'places',
  brand: 'brands',
  'supply-chain': 'cards',
  product: 'cards',
  event: 'dates',
  network: 'lines',
  market: 'lines',
  craft: 'cards',
};

/** A card, with what the list’s form shows beside it. */
export interface ListedView extends CardView {
  readonly date?: DateView;
  readonly details?: readonly string[];
}

export interface ListGroupView {
  readonly heading?: string;
  readonly entries: readonly ListedView[];
  /** In place of entries: why there are none, and a way on. */
  readonly empty?: { readonly text: string; readonly link?: LinkView };
}

export interface ListView {
  readonly page: 'list';
  readonly frame: FrameView;
  readonly title: string;
  readonly intro: string;
  /** Which part of the list the page shows. */
  readonly count: string;
  readonly form: ListForm;
  readonly groups: readonly ListGroupView[];
  /** Where the entries of the page are, if they are places. */
  readonly map?: Pick<AtlasView, 'map' | 'label'>;
  readonly pager?: PagerView;
}

/** A page of the list of a collection. Firms have the directory instead. */
export function listView(edition: Edition, collection: Exclude<ListedName, 'firm'>, page: number): ListView {
  const { t, routes, locale } = edition;
  const all = edition.ordered(collection);
  const entries = all.slice((page - 1) * pageSize, page * pageSize);
  const name = t(`list.${collection}`);
  const title = page === 1 ? name : t('list.pageTitle', { title: name, page: String(page) });
  const intro = t(`intro.${collection}`);
  const to = (number: number) => edition.href({ kind: 'list', collection, page: number });
  const atlas = atlasView(edition, t('map.sites'), entries.filter((entry) => isOf(entry, 'territory')));
  const pager = pagerView(edition, page, routes.pages(collection, locale), to);
  return {
    page: 'list',
    frame: frameView(edition, {
      route: { kind: 'list', collection, page },
      title,
      description: intro,
      breadcrumbs: [{ label: t('nav.home'), href: `/${locale}/` }, page === 1 ? { label: name } : { label: name, href: to(1) ?? '' }, ...(page === 1 ? [] : [{ label: String(page) }])],
      type: 'website',
      graph: listGraph(edition, title, entries),
    }),
    title,
    intro,
    count: pager ? t('list.range', { from: String((page - 1) * pageSize + 1), to: String((page - 1) * pageSize + entries.length), count: String(all.length) }) : t('list.count', { count: String(all.length) }),
    form: forms[collection],
    groups: collection === 'event' ? events(edition, entries, page) : [{ entries: entries.map((entry) => listed(edition, entry)) }],
    ...(atlas && { map: { map: atlas.map, label: atlas.label } }),
    ...(pager && { pager }),
  };
}

/** Those to come, and those that are over. */
function events(edition: Edition, entries: readonly Entry[], page: number): ListGroupView[] {
  const { t } = edition;
  const all = entries.map((entry) => listed(edition, entry));
  const [past, upcoming] = [all.filter(({ date }) => date?.state === 'past'), all.filter(({ date }) => date?.state !== 'past')];
  const firms = edition.href({ kind: 'list', collection: 'firm', page: 1 });
  const empty = { text: t('list.noneUpcoming'), ...(firms !== undefined && { link: { label: t('list.firm'), href: firms } }) };
  return [
    ...(upcoming.length > 0 || page === 1 ? [{ heading: t('list.upcoming'), entries: upcoming, ...(upcoming.length === 0 && { empty }) }] : []),
    ...(past.length > 0 ? [{ heading: t('list.past'), entries: past }] : []),
  ];
}

/** The headings say of most events whether they are over. */
const withoutWord = ({ stateLabel, ...date }: DateView): DateView => (date.state === 'running' && stateLabel !== undefined ? { ...date, stateLabel } : date);

/** An entry as its list shows it. */
export function listed(edition: Edition, entry: Entry): ListedView {
  const card = cardOf(edition, entry);
  const names = (references: Parameters<Edition['links']>[0]) => edition.links(references).map(({ label }) => label).join(' · ');
  if (isOf(entry, 'event')) {
    const { kind, start, end, territory, place } = edition.data(entry);
    return { ...card, kicker: optionLabel(edition, models.event.fields.kind, kind), date: withoutWord(dateOf(edition, entry)), details: [edition.format.span(start, end), [names([territory]), place.name].join(' · ')] };
  }
  if (isOf(entry, 'person')) return { ...card, text: '', details: [card.text] };
  if (isOf(entry, 'brand')) return { ...card, details: [names(entry.main.data.territories)] };
  if (isOf(entry, 'territory')) {
    const { kind, crafts, distance } = atlasPlace(edition, entry);
    return { ...card, kicker: kind, details: [...(crafts === '' ? [] : [crafts]), ...(distance === undefined ? [] : [distance])] };
  }
  if (isOf(entry, 'network') && entry.main.data.territory) return { ...card, details: [names([entry.main.data.territory])] };
  // The title of the list says already what all of them are.
  if (isOf(entry, 'craft')) return { ...card, kicker: '' };
  if (isOf(entry, 'supply-chain')) return { ...card, kicker: names(entry.main.data.territories) };
  // A market is mostly called like its country.
  if (isOf(entry, 'market')) return { ...card, kicker: card.kicker === card.link.label ? '' : card.kicker, details: edition.data(entry).ambassadors.map(({ person, city }) => `${names([person])}, ${city}`) };
  return card;
}
