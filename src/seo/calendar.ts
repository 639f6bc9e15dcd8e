import ical from 'ical-generator';
import type { CalendarView } from '../views/calendar.ts';

/** A file must not change with the day on which it is made, and no entry says when it was written. */
const stamp = new Date(0);

/** An event as an iCalendar file (RFC 5545). Its times are in UTC, so that no calendar needs to know the rules of the zone. */
export function calendarText({ id, locale, start, end, title, description, place, url }: CalendarView): string {
  const calendar = ical({ prodId: { company: 'Cappello', product: 'Cappello', language: locale.toUpperCase() } });
  calendar.createEvent({ id, stamp, start: new Date(start), end: new Date(end), summary: title, description, location: { title: place.name, address: place.address, ...(place.position && { geo: place.position }) }, url });
  return `${calendar.toString()}\r\n`;
}
