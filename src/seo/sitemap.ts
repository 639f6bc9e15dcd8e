import type { Edition } from '../views/edition.ts';
import { escapeXml } from './xml.ts';

/** A sitemap of every page with its other languages, by https://www.sitemaps.org and Google's `xhtml:link` extension. */
export function sitemapXml(editions: readonly Edition[]): string {
  const [edition] = editions;
  if (!edition) return '';
  const { routes, content } = edition;
  const urls = [...routes.all()].map(({ route, path }) => {
    const alternates = routes.alternates(route);
    const fallback = alternates.get(content.site.xDefault) ?? alternates.get(content.site.defaultLocale) ?? path;
    const links = [...alternates, ['x-default', fallback] as const].map(([lang, to]) => `<xhtml:link rel="alternate" hreflang="${lang}" href="${escapeXml(routes.absolute(to))}"/>`);
    return `<url><loc>${escapeXml(routes.absolute(path))}</loc>${links.join('')}</url>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${urls.join('\n')}\n</urlset>\n`;
}
