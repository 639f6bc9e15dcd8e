import type { FeedView } from '../views/feed.ts';
import { escapeXml } from './xml.ts';

/** An RSS 2.0 feed (https://www.rssboard.org/rss-specification). */
export function feedXml({ title, description, locale, home, self, items }: FeedView): string {
  const entries = items.map(
    (item) =>
      `<item><title>${escapeXml(item.title)}</title><link>${escapeXml(item.url)}</link><guid isPermaLink="true">${escapeXml(item.url)}</guid><description>${escapeXml(item.description)}</description><pubDate>${new Date(`${item.date}T00:00Z`).toUTCString()}</pubDate></item>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>${escapeXml(title)}</title><link>${escapeXml(home)}</link><description>${escapeXml(description)}</description><language>${locale}</language><atom:link href="${escapeXml(self)}" rel="self" type="application/rss+xml"/>\n${entries.join('\n')}\n</channel></rss>\n`;
}
