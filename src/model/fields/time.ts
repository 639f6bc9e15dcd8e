import { z } from 'zod';
import { field, type Common } from '../field.ts';

/** A day of the calendar as `YYYY-MM-DD`. It has no time zone, so it stays a string. */
export const date = (common: Common) => field(z.iso.date(), { control: 'date' }, common);

/** A day and an hour as read on a clock of the place: `YYYY-MM-DDTHH:mm`. */
export const dateTime = (common: Common) =>
  field(z.iso.datetime({ local: true }).regex(/^[^Z+]{16}$/), { control: 'dateTime' }, common);

/** A time zone of the IANA database, such as `Europe/Rome`. */
export const timeZone = (common: Common) => field(z.string().refine(isTimeZone), { control: 'timeZone' }, common);

function isTimeZone(name: string): boolean {
  try {
    return name.includes('/') && new Intl.DateTimeFormat('en', { timeZone: name }) instanceof Intl.DateTimeFormat;
  } catch {
    return false;
  }
}
