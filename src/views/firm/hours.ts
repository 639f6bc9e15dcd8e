import type { Data } from '../../model/index.ts';
import type { Edition } from '../edition.ts';
import { optionLabel } from '../labels.ts';
import { choices } from './fields.ts';
import { timeZoneOf } from './time-zone.ts';

type Visit = NonNullable<Data<'firm'>['visit']>;

/** Monday first, as ISO 8601 numbers days. */
export const week = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

/** What a script needs to say whether a firm is open at the moment of reading. */
export interface LiveHours {
  /** Of the IANA database. */
  readonly timeZone: string;
  /** `day` counts from Monday, 0; times are `HH:mm` of that zone. */
  readonly spans: readonly { readonly day: number; readonly opens: string; readonly closes: string }[];
  /** Sentences with `{time}`, and `{day}` where a day is named. */
  readonly words: { readonly open: string; readonly today: string; readonly tomorrow: string; readonly later: string };
  readonly days: readonly string[];
}

export interface HoursView {
  readonly caption: string;
  readonly days: readonly { readonly label: string; readonly spans: readonly string[]; readonly closed?: string }[];
  /** Whose clocks the hours follow, and what to do on a holiday. */
  readonly note: string;
  /** Absent where the country has several times: the page then says only the hours of the week. */
  readonly live?: LiveHours;
}

export function hoursView(edition: Edition, { hours, byAppointment }: Visit, country: string): HoursView | undefined {
  if (hours.length === 0) return undefined;
  const { t, format } = edition;
  const zone = country === 'IT' ? t('hours.italian') : t('hours.local', { country: format.country(country) });
  const spans = hours.map(({ day, opens, closes }) => ({ day: week.indexOf(day), opens, closes })).toSorted((a, b) => a.day - b.day || a.opens.localeCompare(b.opens));
  const timeZone = timeZoneOf(country);
  const names = week.map((day) => optionLabel(edition, choices.day, day));
  const [time, appointment] = ['{time}', byAppointment === true ? ` ${t('hours.appointment')}` : ''];
  return {
    caption: t('visit.hours'),
    days: names.map((label, day) => {
      const open = spans.filter((span) => span.day === day).map(({ opens, closes }) => `${opens}–${closes}`);
      return { label, spans: open, ...(open.length === 0 && { closed: t('hours.closed') }) };
    }),
    note: t('hours.note', { zone }),
    ...(timeZone !== undefined && {
      live: {
        timeZone,
        spans,
        words: {
          open: t('hours.open', { time, zone }) + appointment,
          today: t('hours.opensToday', { time, zone }) + appointment,
          tomorrow: t('hours.opensTomorrow', { time, zone }) + appointment,
          later: t('hours.opensOn', { day: '{day}', time, zone }) + appointment,
        },
        days: names,
      },
    }),
  };
}
