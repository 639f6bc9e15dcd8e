import { expect, test } from 'vitest';
import { withOffset, zoneNames } from '../../../src/i18n/zone.ts';

test.each([
  ['2026-01-15T10:00', 'Europe/Rome', '2026-01-15T10:00+01:00'],
  ['2026-07-15T10:00', 'Europe/Rome', '2026-07-15T10:00+02:00'],
  // Clocks go forward at two and back at three in the morning.
  ['2027-03-28T01:59', 'Europe/Rome', '2027-03-28T01:59+01:00'],
  ['2027-03-28T03:00', 'Europe/Rome', '2027-03-28T03:00+02:00'],
  ['2027-10-31T01:30', 'Europe/Rome', '2027-10-31T01:30+02:00'],
  ['2027-10-31T03:00', 'Europe/Rome', '2027-10-31T03:00+01:00'],
  ['2026-07-15T10:00', 'Asia/Tokyo', '2026-07-15T10:00+09:00'],
  ['2026-07-15T22:00', 'America/Chicago', '2026-07-15T22:00-05:00'],
  ['2026-07-15T10:00', 'UTC', '2026-07-15T10:00+00:00'],
])('%s in %s is the moment %s', (local, zone, moment) => {
  expect(withOffset(local, zone)).toBe(moment);
});

test('a zone is called by its name in the reader’s language, with the offset of that day', () => {
  expect(zoneNames('en-GB', 'Europe/Rome', '2026-12-12T16:30')).toEqual({ zone: 'Central European Time', offset: 'GMT+1' });
  expect(zoneNames('it-IT', 'Europe/Rome', '2026-07-12T16:30')).toEqual({ zone: 'Ora dell’Europa centrale', offset: 'GMT+2' });
});
