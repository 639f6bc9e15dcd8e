import type { Entry } from '../../ingest/index.ts';
import type { Edition, LinkView } from '../edition.ts';
import { linkFact, phoneLink } from '../parts.ts';
import type { FactView } from '../section.ts';
import { letter, mailto, whatsapp } from './letter.ts';
import type { HoursView } from './hours.ts';

/** One way to reach a firm. The first is the one that is offered most plainly. */
export interface WayView {
  readonly kind: 'email' | 'phone' | 'whatsapp' | 'website' | 'card';
  readonly link: { readonly label: string; readonly href: string };
  /** The name under which the browser saves what the link leads to. */
  readonly saveAs?: string;
}

export interface ContactView {
  readonly heading: string;
  readonly languages?: string;
  readonly ways: readonly WayView[];
  /** Said when there is neither an email address nor a telephone number. */
  readonly none?: string;
  readonly profiles?: FactView;
  readonly live?: HoursView['live'];
  readonly visit?: LinkView;
}

const host = (url: string) => new URL(url).hostname.replace(/^www\./, '');

export function contactView(edition: Edition, entry: Entry<'firm'>, live: HoursView['live']): ContactView {
  const { t, format, routes, locale } = edition;
  const { data } = edition.version(entry);
  const { email, phone, website, sameAs, trade, visit } = data;
  const written = letter(edition, data, entry);
  const spoken = [...new Set([...(trade?.languages ?? []), ...(visit?.languages ?? [])])];
  const { href: call = '', label: number } = phone === undefined ? { label: '' } : phoneLink(phone);
  const card = routes.contactCard(entry, locale);
  return {
    heading: t('firm.contact'),
    ...(spoken.length > 0 && { languages: t('contact.languages', { languages: format.list(spoken.map((code) => format.language(code))) }) }),
    ways: [
      ...(email === undefined ? [] : [{ kind: 'email', link: { label: email, href: mailto(email, written) } } as const]),
      ...(phone === undefined ? [] : [{ kind: 'phone', link: { label: number, href: call } } as const]),
      ...(data.whatsapp === undefined ? [] : [{ kind: 'whatsapp', link: { label: `${t('firm.whatsapp')} ${phoneLink(data.whatsapp).label}`, href: whatsapp(data.whatsapp, written) } } as const]),
      ...(website === undefined ? [] : [{ kind: 'website', link: { label: host(website), href: website } } as const]),
      ...(card === undefined ? [] : [{ kind: 'card', link: { label: t('contact.card'), href: card }, saveAs: `${entry.id}.vcf` } as const]),
    ],
    ...(email === undefined && phone === undefined && data.whatsapp === undefined && { none: t('contact.none') }),
    ...(sameAs.length > 0 && { profiles: linkFact(t('firm.profiles'), sameAs.map((url) => ({ label: host(url), href: url }))) }),
    ...(live && { live, visit: { label: t('contact.hours'), href: '#visit' } }),
  };
}
