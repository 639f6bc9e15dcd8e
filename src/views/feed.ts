import type { Edition } from './edition.ts';
import { summary } from './card.ts';

/** The newest stories of one language, for feed readers. Addresses are absolute. */
export interface FeedView {
  readonly title: string;
  readonly description: string;
  readonly locale: string;
  readonly home: string;
  readonly self: string;
  readonly items: readonly { readonly title: string; readonly url: string; readonly description: string; readonly date: string }[];
}

const newest = 30;

export function feedView(edition: Edition): FeedView {
  const { locale, routes, site, t } = edition;
  const items = edition.ordered('story').slice(0, newest).map((entry) => ({
    title: edition.title(entry),
    url: routes.absolute(edition.href({ kind: 'entry', entry }) ?? ''),
    description: summary(edition, entry).text,
    date: entry.main.data.publishedOn,
  }));
  return { title: t('feed.title', { site: site.name }), description: site.description, locale, home: routes.absolute(`/${locale}/`), self: routes.absolute(routes.feed(locale)), items };
}
