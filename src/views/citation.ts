import type { Entry } from '../ingest/index.ts';
import type { Edition, LinkView } from './edition.ts';

/** How to quote a story, and ways to pass it on that need nobody else until they are used. */
export interface CitationView {
  readonly heading: string;
  readonly label: string;
  /** Author, title, publisher and date, ready to be copied together with `address`. */
  readonly text: string;
  readonly address: string;
  readonly share: { readonly label: string; readonly links: readonly LinkView[] };
}

export function citationView(edition: Edition, entry: Entry<'story'>): CitationView {
  const { t, format, site, routes } = edition;
  const { title, author, publishedOn } = edition.data(entry);
  const names = (links: readonly LinkView[]) => format.list(links.map(({ label }) => label));
  const translators = translatorsOf(edition, entry);
  const words = { author: names(edition.links([author])), title, site: site.name, date: format.date(publishedOn) };
  const address = routes.absolute(edition.href({ kind: 'entry', entry }) ?? '/');
  const [subject, message] = [encodeURIComponent(title), encodeURIComponent(`${title}\n${address}`)];
  return {
    heading: t('cite.heading'),
    label: t('cite.label'),
    text: translators.length > 0 ? t('cite.translated', { ...words, translators: names(translators) }) : t('cite.text', words),
    address,
    share: {
      label: t('share.label'),
      links: [
        { label: t('share.email'), href: `mailto:?subject=${subject}&body=${message}` },
        { label: t('share.whatsapp'), href: `https://wa.me/?text=${message}` },
      ],
    },
  };
}

/** Who translated the text that is read here: nobody, where it is read in the language it was written in. */
export const translatorsOf = (edition: Edition, entry: Entry<'story'>): LinkView[] =>
  edition.locale === edition.content.site.defaultLocale ? [] : edition.links(edition.data(entry).translators);
