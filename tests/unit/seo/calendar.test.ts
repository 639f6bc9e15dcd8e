import { describe, expect, test } from 'vitest';
import { Media } from '../../../src/images/media.ts';
import { calendarText } from '../../../src/seo/calendar.ts';
import { calendarView } from '../../../src/views/calendar.ts';
import { editionsOf } from '../../../src/views/edition.ts';
import { textsOf } from '../../../src/views/texts.ts';
import { readSite, smallSite, type Changes } from '../../fixtures/small-site.ts';

const event = 'events/porte-aperte/index.it.mdx';
const inEnglish: Changes = { 'events/porte-aperte/index.en.mdx': '---\nname: Open doors\nslug: open-doors\nstandfirst: A day at the furnace.\ndescription: Come in, look, try.\n---\n' };

async function editions(changes: Changes = {}, today = '2026-04-01') {
  const { content, problems } = await readSite(changes);
  if (!content) throw new Error(`The small site has problems: ${JSON.stringify(problems)}`);
  return editionsOf(content, new Media(''), today);
}

/** The calendar files of a site, by their path. */
const calendars = async (changes?: Changes, today?: string) => new Map([...textsOf(await editions(changes, today))].filter(({ type }) => type === 'text/calendar').map(({ path, text }) => [path, text()]));

/** Reads a calendar file as RFC 5545 says: lines end with CRLF, a line that begins with a space goes on, and text is escaped. */
function readCalendar(file: string): Map<string, string> {
  expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
  const lines = file.replaceAll('\r\n ', '').split('\r\n').slice(0, -1);
  expect(lines.join('')).not.toMatch(/[\r\n]/);
  return new Map(lines.map((line): [string, string] => {
    const [, name = '', value = ''] = /^([A-Z-]+)(?:;[^:]*)?:(.*)$/.exec(line) ?? [];
    return [name, value.replaceAll(/\\([\\;,nN])/g, (_, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign))];
  }));
}

const read = (file: string | undefined) => readCalendar(file ?? '');

describe('an event’s calendar file', () => {
  test('stands beside its page in each language, with the same id in all', async () => {
    const files = await calendars(inEnglish);
    expect([...files.keys()]).toEqual(['/it/eventi/porte-aperte.ics', '/en/events/open-doors.ics']);
    const [italian, english] = [...files.values()].map(readCalendar);
    expect(italian?.get('SUMMARY')).toBe('Porte aperte');
    expect(english?.get('SUMMARY')).toBe('Open doors');
    expect([italian?.get('UID'), english?.get('UID')]).toEqual(['porte-aperte@piccolo.example.org', 'porte-aperte@piccolo.example.org']);
    expect(english?.get('URL')).toBe('https://piccolo.example.org/en/events/open-doors/');
  });

  test('says in UTC when it is where it is held, in summer and in winter', async () => {
    const times = (file: string | undefined) => [read(file).get('DTSTART'), read(file).get('DTEND')];
    const at = async (from: string, to: string) => times([...(await calendars({ [event]: smallSite[event].replaceAll(from, to) })).values()][0]);
    expect(await at('', '')).toEqual(['20260509T080000Z', '20260509T160000Z']);
    expect(await at('2026-05-09', '2026-12-09')).toEqual(['20261209T090000Z', '20261209T170000Z']);
    expect(await at('Europe/Rome', 'Asia/Tokyo')).toEqual(['20260509T010000Z', '20260509T090000Z']);
  });

  test('says where it is', async () => {
    const file = read([...(await calendars({ [event]: smallSite[event].replace('  address:', '  position: { lat: 45.45, lon: 12.35 }\n  address:') })).values()][0]);
    expect(file.get('LOCATION')).toBe('Fornace Conti\nFondamenta dei Vetrai 1, Murano');
    expect(file.get('GEO')).toBe('45.45;12.35');
  });

  test('keeps every sign of a name, and no line is longer than 75 bytes', async () => {
    const name = 'Vetro, fuoco; «città» e \\ altro: più di settantacinque byte, più di una riga';
    const [file = ''] = (await calendars({ [event]: smallSite[event].replace('name: Porte aperte', `name: ${JSON.stringify(name)}`) })).values();
    expect(read(file).get('SUMMARY')).toBe(name);
    expect(Math.max(...file.split('\r\n').map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
  });

  test('is the same on another day, so that nothing is published anew', async () => {
    expect(await calendars({}, '2026-04-01')).toEqual(await calendars({}, '2027-04-01'));
  });

  test('says that the event is invented, if it is', async () => {
    const [italian] = await editions({ [event]: smallSite[event].replace('organiser:', 'sample: true\norganiser:') });
    const [entry] = italian?.routes.entries('event', italian.locale) ?? [];
    expect(italian && entry && read(calendarText(calendarView(italian, entry))).get('DESCRIPTION')).toMatch(/^Questa pagina è un esempio.*\n\nUn giorno in fornace\.\n\nOrganizza: Fornace Conti$/);
  });
});
