import type { Routes } from '../routing/routes.ts';
import { escapeXml } from './xml.ts';

/** A sitemap of every page with its other languages, by https://www.sitemaps.org and Google's `xhtml:link` extension. */
export function sitemapXml(routes: Routes): string {
  // The page that lets readers choose their language stands at the root, beside all home pages.
  const urls = [{ route: { kind: 'home' } as const, path: '/' }, ...routes.all()].map(({ route, path }) => {
    const links = [...routes.alternates(route), ['x-default', routes.xDefault(route)] as const].map(([lang, to]) => `<xhtml:link rel="alternate" hreflang="${lang}" href="${escapeXml(routes.absolute(to))}"/>`);
    return `<url><loc>${escapeXml(routes.absolute(path))}</loc>${links.join('')}</url>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${urls.join('\n')}\n</urlset>\n`;
}
