import { withOffset } from '../../src/i18n/zone.ts';
import { timeZone } from '../../src/today.ts';
import { Refusal } from './refusal.ts';

const clock = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });

/** A moment by the newsroom's clock, `YYYY-MM-DDTHH:mm`. */
export const localTime = (moment: Date): string => clock.format(moment).replace(' ', 'T');

/** The moment that the newsroom's clock shows as `YYYY-MM-DDTHH:mm`. Refuses what is past, and an hour that clocks skip. */
export function momentOf(local: string, now = new Date()): Date {
  const moment = new Date(withOffset(local, timeZone));
  if (Number.isNaN(moment.getTime()) || localTime(moment) !== local) throw new Refusal(422, { it: 'Quell’ora non esiste: scegline un’altra', en: 'There is no such time: choose another' });
  if (moment <= now) throw new Refusal(422, { it: 'Quel momento è già passato', en: 'That moment is past already' });
  return moment;
}
