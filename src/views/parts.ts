import type { Entry } from '../ingest/index.ts';
import type { ModelName } from '../model/index.ts';
import { cardOf } from './card.ts';
import type { Edition, LinkView } from './edition.ts';
import { ledgerView } from './ledger.ts';
import type { FactView, SectionView } from './section.ts';

/** Small pieces that several kinds of pages are put together from. */

/** A section of cards, or nothing if there is nothing to show. Entries without a page in this language are left out. */
export function cards(edition: Edition, heading: string, entries: readonly Entry[]): SectionView[] {
  const shown = entries.filter(({ versions }) => versions.has(edition.locale));
  return shown.length === 0 ? [] : [{ kind: 'cards', heading, cards: shown.map((entry) => cardOf(edition, entry)) }];
}

/** The entries of a collection that refer to this one, as a section of cards. */
export const referringCards = (edition: Edition, heading: string, entry: Entry, from: ModelName): SectionView[] => cards(edition, heading, edition.content.referring(entry, from));

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
export function ledgers(edition: Edition, entry: Entry): SectionView[] {
  const mentions = edition.version(entry).body?.mentions ?? [];
  const marked = new Set(mentions.flatMap((mention) => (mention.to === 'claim' ? [mention.claim] : [])));
  return edition.content
    .referring(entry, 'check')
    .filter(({ versions }) => versions.has(edition.locale))
    .map((check) => ({ kind: 'ledger', ledger: ledgerView(edition, entry, check, marked) }));
}

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
        ...(quote !== undefined && { quote }),
        note: [outlet, format.date(date), format.language(language), ...(sample === true ? [t('sample.label')] : [])].join(' · '),
      })),
    },
  ];
}
