import type { Entry } from '../../ingest/index.ts';
import { qrOf } from '../../qr.ts';
import { escapeXml } from '../../seo/xml.ts';
import { isSample } from '../card.ts';
import type { Edition } from '../edition.ts';
import { stampView, type StampView } from '../stamp.ts';

/** How a firm leads to its page from its own site, and from labels. */
export interface BadgeView {
  readonly heading: string;
  readonly text: string;
  /** The badge as it stands today, as the firm's own site will show it. */
  readonly image: { readonly src: string; readonly alt: string; readonly width: number; readonly height: number };
  readonly code: { readonly label: string; readonly html: string };
  /** The page's address, for a QR code and for who types it. */
  readonly qr: { readonly label: string; readonly text: string; readonly address: string; readonly short: string; readonly file: { readonly label: string; readonly href: string; readonly saveAs: string } };
}

interface Badge {
  readonly state: StampView['state'];
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
}

/** The badge in words. One that is not verified says so, and one that was verified says when. */
function badgeOf(edition: Edition, entry: Entry<'firm'>): Badge {
  const { t, site } = edition;
  const { state, title, lines } = stampView(edition, entry);
  const said = [`${edition.title(entry)} · ${site.name}`, title, ...(state === 'none' ? [] : lines.slice(1)), ...(isSample(entry) ? [t('sample.label')] : [])];
  return { state, lines: said, width: Math.ceil(left + Math.max(...said.map(({ length }) => length)) * letter), height: top * 2 + said.length * leading };
}

/** In pixels: where the words begin, how wide a letter is at most on average, and how far lines are apart. */
const [left, letter, top, leading] = [76, 7.4, 10, 19] as const;

const signs: Readonly<Record<StampView['state'], string>> = { good: 'M14 22.5l6 6 10.5-12.5', warn: 'M22 12v13m0 5v3', bad: 'M15.5 15.5l13 13m0-13l-13 13', none: 'M14 22h16' };

/** The badge as a picture that stands alone: it uses the letters of whoever looks at it. */
export function badgeSvg(edition: Edition, entry: Entry<'firm'>): string {
  const { state, lines, width, height } = badgeOf(edition, entry);
  const words = lines.map((line, place) => `<text x="${left}" y="${top + 14 + place * leading}"${place === 1 ? ' font-weight="bold"' : ''}>${escapeXml(line)}</text>`).join('');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" lang="${edition.locale}" role="img" aria-label="${escapeXml(lines.join('. '))}">`,
    `<path fill="#fff" stroke="#16191c" stroke-width="2" d="M1 1h${width - 2}v${height - 2}H1z"/>`,
    `<g transform="translate(16 ${height / 2 - 22})" fill="none" stroke="${edition.site.accent}" stroke-width="1.5"><circle cx="22" cy="22" r="20.5"/><path stroke-width="3" d="${signs[state]}"/></g>`,
    `<g fill="#16191c" font-family="Arial, Helvetica, sans-serif" font-size="13">${words}</g>`,
    '</svg>\n',
  ].join('');
}

/** The QR code of a page as a picture that stands alone. */
export function qrSvg(address: string): string {
  const { size, path } = qrOf(address);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size * 10}" height="${size * 10}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>\n`;
}

export function badgeView(edition: Edition, entry: Entry<'firm'>): BadgeView {
  const { t, routes, locale, site } = edition;
  const name = edition.title(entry);
  const { lines, width, height } = badgeOf(edition, entry);
  const { page, badge, qr } = routes.firmFiles(entry, locale);
  const address = routes.absolute(page);
  // What the badge says changes with the days; the words in the firm's own page must not outlive it.
  const html = `<a href="${address}"><img src="${routes.absolute(badge)}" width="${width}" height="${height}" alt="${escapeXml(`${name} · ${site.name}`)}"></a>`;
  return {
    heading: t('badge.heading'),
    text: t('badge.text'),
    image: { src: badge, alt: lines.join('. '), width, height },
    code: { label: t('badge.code'), html },
    qr: { label: t('badge.qr', { firm: name }), text: t('badge.qrText'), address, short: address.replace(/^https?:\/\//, ''), file: { label: t('badge.download'), href: qr, saveAs: `${entry.id}-qr.svg` } },
  };
}
