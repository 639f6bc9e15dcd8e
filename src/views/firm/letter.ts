import type { Dictionary } from '../../i18n/dictionary.ts';
import { translator, type Translate } from '../../i18n/translate.ts';
import type { Entry } from '../../ingest/index.ts';
import { models, type Data } from '../../model/index.ts';
import type { Locale } from '../../site.ts';
import type { Edition } from '../edition.ts';

/** A message that a reader may send, begun in the firm's language and in the reader's own. */
export interface Letter {
  readonly subject: string;
  readonly body: string;
}

const translators = new WeakMap<Dictionary, Translate>();

function wordsIn({ content }: Edition, locale: Locale): Translate {
  const dictionary = content.dictionaries.get(locale);
  if (!dictionary) throw new Error(`The site has no ${locale} dictionary`);
  const made = translators.get(dictionary) ?? translator(locale, dictionary);
  translators.set(dictionary, made);
  return made;
}

/** The language in which a firm is written to: the first of those it has declared that this site speaks, otherwise the site's own. */
export function languageOf({ content: { site } }: Edition, { trade, visit }: Data<'firm'>): Locale {
  const spoken = [...(trade?.languages ?? []), ...(visit?.languages ?? [])];
  return spoken.flatMap((code) => site.locales.filter((locale) => locale === code || locale.startsWith(`${code}-`)))[0] ?? site.defaultLocale;
}

/** A letter to a firm about a page of this site: the firm's own, or that of a product. */
export function letter(edition: Edition, firm: Data<'firm'>, about: Entry<'firm' | 'product'>): Letter {
  const locales = [...new Set([languageOf(edition, firm), edition.locale])];
  const parts = locales.map((locale) => {
    const t = wordsIn(edition, locale);
    const site = edition.content.site.in.get(locale)?.name ?? edition.site.name;
    const data: Readonly<Record<string, unknown>> = (about.versions.get(locale) ?? about.main).data;
    const subject = String(data[models[about.collection].title]);
    const url = edition.routes.absolute(edition.routes.path({ kind: 'entry', entry: about }, locale) ?? edition.href({ kind: 'entry', entry: about }) ?? '/');
    return { subject: t('letter.subject', { subject, site }), body: t('letter.body', { subject, site, url }) };
  });
  return { subject: parts.map(({ subject }) => subject).join(' / '), body: parts.map(({ body }) => `${body}\n\n`).join('') };
}

/** An address that opens the letter in a mail program, by RFC 6068. */
export const mailto = (address: string, { subject, body }: Letter): string =>
  `mailto:${encodeURIComponent(address).replace('%40', '@')}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.replaceAll('\n', '\r\n'))}`;

/** An address that opens the letter in WhatsApp, for a number in international form. */
export const whatsapp = (phone: string, { body }: Letter): string => `https://wa.me/${phone.replace(/\D/g, '')}?text=${encodeURIComponent(body.trim())}`;
