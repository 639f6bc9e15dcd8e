import type { Entry } from '../ingest/index.ts';
import { models, type Data } from '../model/index.ts';
import { atlasSection } from './atlas.ts';
import { bodyView, type BodyView } from './body.ts';
import { cardOf } from './card.ts';
import { dateOf } from './date.ts';
import type { Edition, ImageView, LinkView } from './edition.ts';
import { firmInShort, type FirmLineView } from './firm-line.ts';
import { openDays } from './firm/week.ts';
import { optionLabel } from './labels.ts';
import { listed, type ListedView } from './list.ts';
import { inOrder } from './order.ts';
import { mostCards, paragraphs, referringCards, sources } from './parts.ts';
import { placeView, type PlaceView } from './place.ts';
import { protectedNames, type ProtectedNamesView } from './protected-names.ts';
import type { EntryParts, SectionView } from './section.ts';

/** Where travellers arrive, and how far that is. */
export interface GatewaysView {
  readonly heading: string;
  readonly all: readonly { readonly name: string; readonly distance: string }[];
}

/** Entries by name, each with a sentence about it. */
export interface NamesView {
  readonly heading: string;
  readonly names: readonly { readonly link: LinkView; readonly text: string }[];
}

export interface FirmLinesView {
  readonly heading: string;
  readonly firms: readonly FirmLineView[];
  readonly more?: LinkView;
}

/** A fact about a place, with the year that it is about or that its source is of. */
export interface SourcedFact {
  readonly label: string;
  readonly value: string;
  readonly year: string;
  readonly source: LinkView;
}

/** The page of a territory: how to get there before anything else. */
export interface TerritoryParts extends EntryParts {
  readonly page: 'territory';
  readonly image: ImageView;
  readonly gettingThere: { readonly heading: string; readonly place: PlaceView; readonly gateways: readonly GatewaysView[]; readonly undeclared: string };
  /** The places inside this one. */
  readonly inside: readonly SectionView[];
  readonly crafts?: NamesView;
  readonly protectedNames: ProtectedNamesView;
  readonly text: BodyView;
  readonly facts?: { readonly heading: string; readonly yearLabel: string; readonly facts: readonly SourcedFact[] };
  readonly stories: readonly SectionView[];
  /** Those that can be visited first. */
  readonly firms: readonly FirmLinesView[];
  readonly events?: { readonly heading: string; readonly events: readonly ListedView[] };
  /** What binds its firms together. */
  readonly bonds: readonly NamesView[];
}

export function territoryParts(edition: Edition, entry: Entry<'territory'>): TerritoryParts {
  const { t, content } = edition;
  const { data } = edition.version(entry);
  const brands = listable(edition, content.referring(entry, 'brand'));
  const firms = listable(edition, content.referring(entry, 'firm'));
  const isOpen = (firm: Entry<'firm'>) => firm.main.data.visit?.open === true;
  const [crafts] = names(edition, t('territory.crafts'), edition.found(data.crafts));
  const about = edition.title(entry);
  return {
    page: 'territory',
    kicker: [...brands.slice(0, mostBrands).map((brand) => edition.link(brand)), { label: optionLabel(edition, models.territory.fields.kind, data.kind) }, ...edition.links(data.within ? [data.within] : [])],
    standfirst: data.standfirst,
    image: edition.image(entry, data.image),
    gettingThere: {
      heading: t('territory.gettingThere'),
      place: placeView(edition, about, data.position),
      gateways: [gateways(edition, t('territory.airports'), data.airports), gateways(edition, t('territory.stations'), data.stations)],
      undeclared: t('fact.undeclared'),
    },
    inside: atlasSection(edition, t('territory.parts'), content.referring(entry, 'territory')),
    ...(crafts && { crafts }),
    protectedNames: protectedNames(edition, data.protectedProducts),
    text: bodyView(edition, entry),
    ...(data.facts.length > 0 && { facts: { heading: t('territory.facts'), yearLabel: t('territory.year'), facts: data.facts.map(({ label, value, year, source, url }) => ({ label, value, year: String(year), source: { label: source, href: url } })) } }),
    stories: referringCards(edition, t('territory.stories'), entry, 'story'),
    firms: [...lines(edition, t('territory.visits'), firms.filter(isOpen), about), ...lines(edition, t('territory.firms'), firms.filter((firm) => !isOpen(firm)), about)],
    ...events(edition, entry),
    bonds: [
      ...names(edition, t('territory.brands'), brands),
      ...names(edition, t('territory.chains'), listable(edition, content.referring(entry, 'supply-chain'))),
      ...names(edition, t('territory.networks'), listable(edition, content.referring(entry, 'network'))),
    ],
    sections: sources(edition, data.sources),
  };
}

/** More brands than this would crowd the line above the title. */
const mostBrands = 2;

/** Those that have a page in this language, in the order of their list. */
const listable = <E extends Entry>(edition: Edition, entries: readonly E[]): E[] => inOrder(edition, entries.filter((entry) => edition.routes.hasPage(entry, edition.locale)));

const gateways = ({ format }: Edition, heading: string, all: Data<'territory'>['airports']): GatewaysView => ({
  heading,
  all: all.map(({ name, km, minutes }) => ({ name, distance: `${format.kilometres(km)} · ${format.minutes(minutes)}` })),
});

function names(edition: Edition, heading: string, entries: readonly Entry[]): NamesView[] {
  const shown = entries.filter((entry) => edition.routes.hasPage(entry, edition.locale)).slice(0, mostCards);
  return shown.length === 0 ? [] : [{ heading, names: shown.map((entry) => cardOf(edition, entry)).map(({ link, text }) => ({ link, text: paragraphs(text)[0] ?? '' })) }];
}

function lines(edition: Edition, heading: string, all: readonly Entry<'firm'>[], territory: string): FirmLinesView[] {
  const { t, routes, locale } = edition;
  if (all.length === 0) return [];
  return [
    {
      heading,
      firms: all.slice(0, mostCards).map((firm) => {
        const days = openDays(edition, firm.main.data.visit);
        return { ...firmInShort(edition, firm), ...(days !== undefined && { days }) };
      }),
      ...(all.length > mostCards && { more: { label: t('cards.all', { count: String(all.length) }), href: routes.search(locale, { kind: t('list.firm'), territory }) } }),
    },
  ];
}

/** Those to come first. */
function events(edition: Edition, entry: Entry<'territory'>): Pick<TerritoryParts, 'events'> {
  const all = listable(edition, edition.content.referring(entry, 'event')).slice(0, mostCards);
  return all.length === 0 ? {} : { events: { heading: edition.t('territory.events'), events: all.map((event) => ({ ...listed(edition, event), date: dateOf(edition, event) })) } };
}
