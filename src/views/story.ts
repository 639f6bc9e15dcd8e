import { isOf, type Entry } from '../ingest/index.ts';
import { models } from '../model/index.ts';
import { bodyView, type BodyView } from './body.ts';
import { citationView, translatorsOf, type CitationView } from './citation.ts';
import type { Edition, LinkView } from './edition.ts';
import { optionLabel } from './labels.ts';
import { cards, fact, ledgers, linkFact, mentions, sources } from './parts.ts';
import { protagonists, visits, type ProtagonistView, type VisitView } from './protagonists.ts';
import { relatedViews, type RelatedView } from './related.ts';
import { placeView, type PlaceView } from './place.ts';
import type { EntryParts, FactView, SectionView } from './section.ts';
import { stampView, type StampView } from './stamp.ts';

/** Says of a language of the site that the story is told in it too, under another title, or not yet. */
export interface ToldInView {
  readonly label: string;
  readonly story?: { readonly title: string; readonly href: string; readonly lang: string };
}

/** Where a story is set. The territory's own page says more. */
export interface SettingView {
  readonly heading: string;
  readonly link: LinkView;
  readonly text: string;
  readonly place: PlaceView;
  readonly facts: readonly FactView[];
  readonly undeclared: string;
}

/** A story, from its title to how to quote it. */
export interface StoryParts extends EntryParts {
  readonly page: 'story';
  readonly image: NonNullable<EntryParts['image']>;
  /** A title that is too long for the largest letters. */
  readonly isLong: boolean;
  /** Whether its text begins with a letter, perhaps after a quotation mark, which can be drawn large. */
  readonly hasInitial: boolean;
  /** Who wrote it, when, and how long it takes to read. */
  readonly credits: readonly FactView[];
  readonly stamp: StampView;
  readonly toldIn: readonly ToldInView[];
  /** Beside the text: who and where, and the story's own headings. */
  readonly rail: { readonly label: string; readonly facts: readonly FactView[]; readonly contents: { readonly label: string; readonly links: readonly LinkView[] } };
  readonly undeclared: string;
  readonly text: BodyView;
  readonly people: { readonly heading: string; readonly protagonists: readonly ProtagonistView[]; readonly visits: readonly VisitView[] };
  readonly products: readonly SectionView[];
  readonly setting?: SettingView;
  readonly related: { readonly heading: string; readonly stories: readonly RelatedView[] };
  readonly citation: CitationView;
}

/** How many words a reader reads in a minute (Brysbaert 2019, non-fiction, rounded down for unfamiliar names). */
const wordsPerMinute = 220;
/** More characters than this are set smaller. */
const longTitle = 32;

/** A browser draws a quotation mark alone in large if another element begins behind it. */
const initial = /^<p>\p{P}*\p{L}/u;
const firstWords = ([first]: BodyView): string => (first && 'html' in first ? first.html : '');

export function storyParts(edition: Edition, entry: Entry<'story'>): StoryParts {
  const { t } = edition;
  const { data, body } = edition.version(entry);
  const text = bodyView(edition, entry);
  const shown = new Set((body?.pieces ?? []).flatMap((piece) => ('block' in piece && piece.block === 'Product' ? [piece.props.product.id] : [])));
  return {
    page: 'story',
    kicker: [...edition.links(data.brands), ...edition.links([data.territory]), ...edition.links(data.crafts)],
    isLong: data.title.length > longTitle,
    hasInitial: initial.test(firstWords(text)),
    standfirst: data.standfirst,
    credits: credits(edition, entry),
    stamp: stampView(edition, entry),
    toldIn: toldIn(edition, entry),
    image: edition.image(entry, data.hero),
    rail: {
      label: t('story.about'),
      facts: inBrief(edition, entry),
      contents: { label: t('story.contents'), links: (body?.headings ?? []).filter(({ level }) => level === 2).map(({ id, text }) => ({ label: text, href: `#${id}` })) },
    },
    undeclared: t('fact.undeclared'),
    text,
    sections: [...ledgers(edition, entry), ...sources(edition, data.sources), ...mentions(edition, entry)],
    people: { heading: t('story.subjects'), protagonists: protagonists(edition, edition.found(data.people)), visits: visits(edition, edition.found(data.firms)) },
    products: cards(edition, t('story.products'), edition.found(data.products).filter(({ id }) => !shown.has(id))),
    ...setting(edition, entry),
    related: { heading: t('story.related'), stories: relatedViews(edition, entry) },
    citation: citationView(edition, entry),
  };
}

function credits(edition: Edition, entry: Entry<'story'>): FactView[] {
  const { t, format } = edition;
  const { data, body } = edition.version(entry);
  const translators = translatorsOf(edition, entry);
  return [
    linkFact(t('story.author'), edition.links([data.author])),
    ...(translators.length > 0 ? [linkFact(t('story.translators'), translators)] : []),
    fact(t('story.publishedOn'), format.date(data.publishedOn)),
    ...(data.updatedOn === undefined ? [] : [fact(t('story.updatedOn'), format.date(data.updatedOn))]),
    fact(t('story.reading'), t('story.minutes', { count: Math.max(1, Math.round((body?.words ?? 0) / wordsPerMinute)) })),
  ];
}

function inBrief(edition: Edition, entry: Entry<'story'>): FactView[] {
  const { t, format } = edition;
  const { data } = edition.version(entry);
  return [
    fact(t('story.kind'), optionLabel(edition, models.story.fields.kind, data.kind)),
    ...(data.people.length > 0 ? [linkFact(t('story.people'), edition.links(data.people))] : []),
    ...(data.firms.length > 0 ? [linkFact(t('story.firms'), edition.links(data.firms))] : []),
    linkFact(t('story.place'), edition.links([data.territory])),
    ...(data.interviewedOn === undefined ? [] : [fact(t('story.interviewedOn'), format.date(data.interviewedOn))]),
  ];
}

function toldIn({ t, format, locale, content, routes }: Edition, entry: Entry<'story'>): ToldInView[] {
  return content.site.locales
    .filter((other) => other !== locale)
    .map((other) => {
      const language = format.language(other);
      const title = entry.versions.get(other)?.data.title;
      const href = routes.path({ kind: 'entry', entry }, other);
      return title === undefined || href === undefined ? { label: t('story.notYetIn', { language }) } : { label: t('story.alsoIn', { language }), story: { title, href, lang: other } };
    });
}

function setting(edition: Edition, entry: Entry<'story'>): { setting?: SettingView } {
  const { t, format, locale } = edition;
  const territory = edition.content.find(entry.main.data.territory);
  if (!territory || !isOf(territory, 'territory') || !territory.versions.has(locale)) return {};
  const { standfirst, position, airports, stations } = edition.data(territory);
  const gateway = ({ name, km, minutes }: { readonly name: string; readonly km: number; readonly minutes: number }) => `${name}: ${format.kilometres(km)}, ${format.minutes(minutes)}`;
  return {
    setting: {
      heading: t('story.setting'),
      link: edition.link(territory),
      text: standfirst,
      place: placeView(edition, edition.title(territory), position),
      facts: [
        ...(airports.length > 0 ? [fact(t('territory.airports'), airports.map(gateway).join('; '))] : []),
        ...(stations.length > 0 ? [fact(t('territory.stations'), stations.map(gateway).join('; '))] : []),
      ],
      undeclared: t('fact.undeclared'),
    },
  };
}
