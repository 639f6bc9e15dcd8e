import { escape, foldLines } from 'ical-generator';
import type { Entry } from '../../ingest/index.ts';
import type { Edition } from '../edition.ts';
import { languageOf } from './letter.ts';

const text = (value: string) => escape(value, false);

/** A firm's contact as a vCard 4.0, by RFC 6350: it names the firm in its own words and leads to its page in the edition's language. */
export function contactCard(edition: Edition, entry: Entry<'firm'>): string {
  const { format, routes, content } = edition;
  const { data } = edition.version(entry);
  const { name, legalName, standfirst, address, position, email, phone, whatsapp, website, trade } = data;
  const page = routes.absolute(edition.href({ kind: 'entry', entry }) ?? '/');
  const { street, postalCode, place, province = '', country } = address;
  const parts = ['', '', street, place, province, postalCode, format.country(country)].map(text).join(';');
  const lines = [
    'BEGIN:VCARD',
    'VERSION:4.0',
    'KIND:org',
    `UID:${content.site.url}/firms/${entry.id}`,
    `FN:${text(name)}`,
    `ORG:${text(legalName ?? name)}`,
    `ADR;TYPE=work:${parts}`,
    `GEO:geo:${position.lat},${position.lon}`,
    ...(email === undefined ? [] : [`EMAIL;TYPE=work;PREF=1:${text(email)}`]),
    ...(phone === undefined ? [] : [`TEL;VALUE=uri;TYPE="work,voice":tel:${phone.replaceAll(' ', '')}`]),
    ...(whatsapp === undefined ? [] : [`TEL;VALUE=uri;TYPE="work,text":tel:${whatsapp.replaceAll(' ', '')}`]),
    ...(website === undefined ? [] : [`URL;TYPE=work:${website}`]),
    `URL:${page}`,
    ...[...new Set<string>([languageOf(edition, data), ...(trade?.languages ?? [])])].map((code, place) => `LANG;PREF=${place + 1}:${code}`),
    `NOTE;LANGUAGE=${edition.locale}:${text(standfirst)}`,
    `SOURCE:${routes.absolute(routes.contactCard(entry, edition.locale) ?? '/')}`,
    'END:VCARD',
  ];
  return foldLines(`${lines.join('\r\n')}\r\n`);
}
