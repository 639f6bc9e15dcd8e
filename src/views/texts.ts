import { headersText } from '../security/headers.ts';
import { calendarText } from '../seo/calendar.ts';
import { feedXml } from '../seo/feed.ts';
import { sitemapXml } from '../seo/sitemap.ts';
import { calendarView } from './calendar.ts';
import { registerOf } from './directory-facts.ts';
import type { Edition } from './edition.ts';
import { feedView } from './feed.ts';
import { badgeSvg, qrSvg } from './firm/badge.ts';
import { contactCard } from './firm/contact-card.ts';

/** A published file that machines read. */
export interface Text {
  /** The path from the site's root. */
  readonly path: string;
  readonly type: string;
  readonly text: () => string;
}

/** Every file for machines: feeds, the directory, the contacts, badges and QR codes of firms, the events’ calendar files, the sitemap, the host's headers and redirects, the colours of the site and of its brands. */
export function* textsOf(editions: readonly Edition[]): Generator<Text> {
  const [first] = editions;
  if (!first) return;
  const { routes } = first;
  for (const edition of editions) yield { path: routes.feed(edition.locale), type: 'application/rss+xml', text: () => feedXml(feedView(edition)) };
  for (const edition of editions)
    for (const firm of routes.entries('firm', edition.locale)) {
      const path = routes.contactCard(firm, edition.locale);
      if (path !== undefined) yield { path, type: 'text/vcard', text: () => contactCard(edition, firm) };
      const { page, badge, qr } = routes.firmFiles(firm, edition.locale);
      yield { path: badge, type: 'image/svg+xml', text: () => badgeSvg(edition, firm) };
      yield { path: qr, type: 'image/svg+xml', text: () => qrSvg(routes.absolute(page)) };
    }
  for (const edition of editions)
    if (routes.entries('firm', edition.locale).length > 0) yield { path: routes.register(edition.locale), type: 'application/json', text: () => JSON.stringify(registerOf(edition)) };
  for (const edition of editions)
    for (const event of routes.entries('event', edition.locale)) yield { path: routes.calendar(event, edition.locale) ?? '', type: 'text/calendar', text: () => calendarText(calendarView(edition, event)) };
  yield { path: '/sitemap.xml', type: 'application/xml', text: () => sitemapXml(routes) };
  yield { path: '/robots.txt', type: 'text/plain', text: () => `User-agent: *\nAllow: /\nSitemap: ${routes.absolute('/sitemap.xml')}\n` };
  yield { path: routes.theme(), type: 'text/css', text: () => themeCss(first) };
  yield { path: '/_headers', type: 'text/plain', text: headersText };
  yield { path: '/_redirects', type: 'text/plain', text: () => routes.redirects().map(({ from, to }) => `${from} ${to} 301\n`).join('') };
}

/** The colour and the name of the site, which stands at the foot of what is printed, and the colour and emblem of each brand; `tokens.css` derives the colours that can be read. */
function themeCss(edition: Edition): string {
  const brands = edition.content.all('brand').map((brand) => {
    const { accent, emblem } = brand.main.data;
    return `[data-brand='${brand.id}'] { --brand: ${accent};${emblem === undefined ? '' : ` --emblem: url('${edition.file(brand, emblem)}');`} }\n`;
  });
  return [`:root { --brand: ${edition.site.accent}; --site-name: ${cssString(edition.site.name)}; }\n`, ...brands].join('');
}

/** A text as CSS writes it. */
const cssString = (text: string) => `"${text.replaceAll(/["\\\n]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)}"`;
