import { describe, expect, test } from 'vitest';
import { saidAt } from '../../../src/components/hours/opening.ts';
import type { LiveHours } from '../../../src/views/firm/hours.ts';

const live: LiveHours = {
  timeZone: 'Europe/Rome',
  // Monday and Tuesday with a break, Friday until a minute before midnight, Sunday in two spans that touch.
  spans: [
    { day: 0, opens: '09:00', closes: '12:30' },
    { day: 0, opens: '15:00', closes: '18:00' },
    { day: 1, opens: '09:00', closes: '12:30' },
    { day: 4, opens: '20:00', closes: '23:59' },
    { day: 6, opens: '10:00', closes: '13:00' },
    { day: 6, opens: '13:00', closes: '17:00' },
  ],
  words: { open: 'open until {time}', today: 'opens today {time}', tomorrow: 'opens tomorrow {time}', later: 'opens {day} {time}' },
  days: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
};
const said = (moment: string, hours = live) => saidAt(hours, new Date(moment))?.text;

describe('whether a firm is open is said by its own clocks', () => {
  test('while it is open, until the minute at which it closes', () => {
    // 2 November 2026 is a Monday, and Italy is one hour ahead of UTC.
    expect(said('2026-11-02T07:59Z')).toBe('opens today 09:00');
    expect(said('2026-11-02T08:00Z')).toBe('open until 12:30');
    expect(said('2026-11-02T11:29:59Z')).toBe('open until 12:30');
    expect(said('2026-11-02T11:30Z')).toBe('opens today 15:00');
    expect(said('2026-11-02T14:00Z')).toBe('open until 18:00');
    expect(said('2026-11-02T17:00Z')).toBe('opens tomorrow 09:00');
  });

  test('around midnight, by the day that it is there and not where the reader is', () => {
    expect(said('2026-11-01T22:59Z')).toBe('opens tomorrow 09:00');
    expect(said('2026-11-01T23:00Z')).toBe('opens today 09:00');
    expect(said('2026-11-06T22:58Z')).toBe('open until 23:59');
    expect(said('2026-11-06T22:59Z')).toBe('opens Sunday 10:00');
    expect(said('2026-11-06T23:00Z')).toBe('opens tomorrow 10:00');
    expect(said('2026-11-02T08:00Z', { ...live, timeZone: 'Asia/Tokyo' })).toBe('open until 18:00');
  });

  test('over the days on which it stays closed, to the next on which it opens', () => {
    expect(said('2026-11-03T12:00Z')).toBe('opens Friday 20:00');
    expect(said('2026-11-08T16:00Z')).toBe('opens tomorrow 09:00');
  });

  test('a week ahead, if it opens on one day only', () => {
    const thursdays = { ...live, spans: [{ day: 3, opens: '14:00', closes: '17:00' }] };
    expect(said('2026-11-05T15:59Z', thursdays)).toBe('open until 17:00');
    expect(said('2026-11-05T16:00Z', thursdays)).toBe('opens Thursday 14:00');
  });

  test('spans that touch are one opening', () => {
    expect(said('2026-11-08T11:00Z')).toBe('open until 17:00');
    expect(said('2026-11-08T12:00Z')).toBe('open until 17:00');
  });

  test('on the days on which clocks are changed', () => {
    // 29 March and 25 October 2026 are Sundays: 10:00 in Italy is 08:00 UTC after the first and 09:00 UTC after the second change.
    expect(said('2026-03-29T00:59Z')).toBe('opens today 10:00');
    expect(said('2026-03-29T01:00Z')).toBe('opens today 10:00');
    expect(said('2026-03-29T07:59Z')).toBe('opens today 10:00');
    expect(said('2026-03-29T08:00Z')).toBe('open until 17:00');
    expect(said('2026-10-25T08:00Z')).toBe('opens today 10:00');
    expect(said('2026-10-25T09:00Z')).toBe('open until 17:00');
    expect(said('2026-10-25T15:59Z')).toBe('open until 17:00');
    expect(said('2026-10-25T16:00Z')).toBe('opens tomorrow 09:00');
  });

  test('and nothing is said without hours', () => {
    expect(said('2026-11-02T08:00Z', { ...live, spans: [] })).toBeUndefined();
  });
});
