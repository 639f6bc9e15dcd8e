import type { EditorLanguage, Words } from '../../../src/model/index.ts';

/** Says a phrase in the editor's language, with what it is about in place of `%name`. */
export type Say = (phrase: Words, values?: Readonly<Record<string, string | number>>) => string;

export const sayIn =
  (language: EditorLanguage): Say =>
  (phrase, values = {}) =>
    phrase[language].replace(/%(\w+)/g, (whole, name: string) => String(values[name] ?? whole));

/** A moment by the newsroom's clock, `YYYY-MM-DDTHH:mm`, in words. It is said as it stands: the reader's own clock has no part in it. */
export const inWords = (language: EditorLanguage, local: string): string => new Intl.DateTimeFormat(language, { dateStyle: 'full', timeStyle: 'short', timeZone: 'UTC' }).format(new Date(`${local}Z`));

/** How long ago something was, in words. */
export function agoInWords(language: EditorLanguage, moment: string, now = Date.now()): string {
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const minutes = Math.round((new Date(moment).getTime() - now) / 60_000);
  if (minutes > -60) return format.format(Math.min(0, minutes), 'minute');
  return minutes > -24 * 60 ? format.format(Math.round(minutes / 60), 'hour') : format.format(Math.round(minutes / 60 / 24), 'day');
}

/** What a time zone of the IANA database is called. */
export const zoneInWords = (language: EditorLanguage, timeZone: string): string => new Intl.DateTimeFormat(language, { timeZone, timeZoneName: 'longGeneric' }).formatToParts().find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
