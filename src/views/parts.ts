import type { Entry } from '../ingest/index.ts';
import type { ModelName } from '../model/index.ts';
import { isListed } from '../routing/routes.ts';
import { cardOf } from './card.ts';
import type { Edition, LinkView } from './edition.ts';
import { ledgerViews } from './ledger.ts';
import { inOrder } from './order.ts';
import { facetNames, type FacetName } from './search-facets.ts';
import type { FactView, SectionView } from './section.ts';

/** Small pieces that several kinds of pages are put together from. */

/** A section shows no more cards than this: the page of a district with a thousand firms would weigh megabytes. */
export const mostCards = 24;

/** A section of cards, or nothing if there is nothing to show. Entries without a page in this language are left out; `about` narrows the search that shows those for which there is no room. */
export function cards(edition: Edition, heading: string, entries: readonly Entry[], about: Narrowing = {}): SectionView[] {
  const all = entries.filter((entry) => edition.routes.hasPage(entry, edition.locale));
  const [first] = all;
  if (!first) return [];
  const { collection } = first;
  const narrowing = isListed(collection) ? { kind: edition.t(`list.${collection}`), ...about } : about;
  return [
    {
      kind: 'cards',
      heading,
      cards: all.slice(0, mostCards).map((entry) => cardOf(edition, entry)),
      ...(all.length > mostCards && { more: { label: edition.t('cards.all', { count: String(all.length) }), href: edition.routes.search(edition.locale, narrowing) } }),
    },
  ];
}

/** What search is narrowed to, by the names of its facets. */
type Narrowing = Readonly<Partial<Record<FacetName, string>>>;

const facetOf = (collection: ModelName): FacetName | undefined => facetNames.find((name) => name === collection);

/** The entries of a collection that refer to this one, in the order of their list, as a section of cards. */
export function referringCards(edition: Edition, heading: string, entry: Entry, from: ModelName): SectionView[] {
  const facet = facetOf(entry.collection);
  return cards(edition, heading, inOrder(edition, edition.content.referring(entry, from)), facet && { [facet]: edition.title(entry) });
}

export const facts = (edition: Edition, heading: string, all: readonly FactView[]): SectionView[] =>
  all.length === 0 ? [] : [{ kind: 'facts', heading, facts: all, undeclared: edition.t('fact.undeclared') }];

/** A fact that may be absent, and is then shown as not declared. */
export const fact = (label: string, value: string | undefined): FactView => (value === undefined || value === '' ? { label } : { label, value });

export const linkFact = (label: string, links: readonly LinkView[]): FactView => (links.length === 0 ? { label } : { label, links });

/** A telephone number that does not break across lines, and calls. */
export const phoneLink = (phone: string): LinkView => ({ label: phone.replaceAll(' ', '\u00a0'), href: `tel:${phone.replaceAll(' ', '')}` });

export const paragraphs = (text: string): string[] => text.split(/\n\s*\n/).map((each) => each.trim()).filter((each) => each !== '');

interface Source {
  readonly label: string;
  readonly url: string;
  readonly accessedOn: string;
}

export function sources({ t, format }: Edition, all: readonly Source[]): SectionView[] {
  if (all.length === 0) return [];
  return [{ kind: 'sources', heading: t('sources.heading'), sources: all.map(({ label, url, accessedOn }) => ({ label, href: url, note: t('sources.accessed', { date: format.date(accessedOn) }) })) }];
}

/** The ledgers of the checks about an entry. */
export const ledgers = (edition: Edition, entry: Entry): SectionView[] => ledgerViews(edition, entry).map((ledger) => ({ kind: 'ledger', ledger }));

/** Where others have spoken of an entry. */
export function mentions(edition: Edition, entry: Entry): SectionView[] {
  const { t, format, content } = edition;
  const found = content.referring(entry, 'mention').map((mention) => edition.data(mention));
  if (found.length === 0) return [];
  return [
    {
      kind: 'sources',
      heading: t('mentions.heading'),
      sources: found.toSorted((a, b) => b.date.localeCompare(a.date)).map(({ title, url, outlet, date, language, sample, quote }) => ({
        label: title,
        href: url,
        ...(language !== edition.locale && { lang: language }),
        ...(quote !== undefined && { quote }),
        note: [outlet, format.date(date), format.language(language), ...(sample === true ? [t('sample.label')] : [])].join(' · '),
      })),
    },
  ];
}
