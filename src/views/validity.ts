import type { State } from '../state.ts';

/** So many days before its end something “expires soon”. */
const soon = 90;

/** A day of the calendar, `YYYY-MM-DD`, so many days later. */
export const daysAfter = (day: string, days: number): string => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

/** How something that is valid until and including a day stands today, both as `YYYY-MM-DD`; `none` if the day is not declared. */
export function validity(until: string | undefined, today: string): State {
  if (until === undefined) return 'none';
  if (until < today) return 'bad';
  return until <= daysAfter(today, soon) ? 'warn' : 'good';
}

/** Whether something is valid today, perhaps not for long. */
export const isValid = (state: State): boolean => state === 'good' || state === 'warn';
