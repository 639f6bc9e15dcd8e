import { feedXml } from '../seo/feed.ts';
import { sitemapXml } from '../seo/sitemap.ts';
import type { Edition } from './edition.ts';
import { feedView } from './feed.ts';

/** A published file that machines read. */
export interface Text {
  /** The path from the site's root. */
  readonly path: string;
  readonly type: string;
  readonly text: () => string;
}

/** Every file for machines: feeds, the sitemap, the host's redirects, the site's own colour. */
export function* textsOf(editions: readonly Edition[]): Generator<Text> {
  const [first] = editions;
  if (!first) return;
  const { routes, site } = first;
  for (const edition of editions) yield { path: routes.feed(edition.locale), type: 'application/rss+xml', text: () => feedXml(feedView(edition)) };
  yield { path: '/sitemap.xml', type: 'application/xml', text: () => sitemapXml(routes) };
  yield { path: '/robots.txt', type: 'text/plain', text: () => `User-agent: *\nAllow: /\nSitemap: ${routes.absolute('/sitemap.xml')}\n` };
  // `site.css` derives the colours that can be read from it.
  yield { path: routes.theme(), type: 'text/css', text: () => `:root { --brand: ${site.accent}; }\n` };
  yield { path: '/_redirects', type: 'text/plain', text: () => routes.redirects().map(({ from, to }) => `${from} ${to} 301\n`).join('') };
}
