import type { Entry } from '../ingest/index.ts';
import { bodyView, type BodyView } from './body.ts';
import type { Edition, LinkView } from './edition.ts';
import type { EntryParts } from './section.ts';
import { statementView, type StatementView } from './statement.ts';

export interface PageParts extends EntryParts {
  readonly page: 'page';
  /** What stands before the text on the page about accessibility. */
  readonly statement?: StatementView;
  readonly body: BodyView;
  /** Leads to the parts of a long text. */
  readonly contents?: { readonly label: string; readonly links: readonly LinkView[] };
  /** The site’s other pages about itself. */
  readonly others?: { readonly label: string; readonly links: readonly LinkView[] };
}

/** A text with fewer parts can be seen at a glance. */
const fewestParts = 3;

export function pageParts(edition: Edition, entry: Entry<'page'>): PageParts {
  const { t, routes, locale } = edition;
  const { data, body } = edition.version(entry);
  const statement = statementView(edition, entry);
  const stated = statement?.parts.map(({ id, heading }) => ({ id, text: heading })) ?? [];
  const parts = [...stated, ...(body?.headings ?? []).filter(({ level }) => level === 2)].map(({ id, text }) => ({ label: text, href: `#${id}` }));
  const others = routes.entries('page', locale).filter((other) => other !== entry).map((other) => edition.link(other));
  return {
    page: 'page',
    kicker: [],
    standfirst: data.description,
    ...(statement && { statement }),
    body: bodyView(edition, entry),
    ...(parts.length >= fewestParts && { contents: { label: t('page.contents'), links: parts } }),
    ...(others.length > 0 && { others: { label: t('page.others'), links: others } }),
    sections: [],
  };
}
