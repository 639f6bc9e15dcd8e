import { describe, expect, test } from 'vitest';
import { Media } from '../../../src/images/media.ts';
import { editionsOf } from '../../../src/views/edition.ts';
import { entryView } from '../../../src/views/entry.ts';
import { listView } from '../../../src/views/list.ts';
import { readSite, smallSite, type Changes } from '../../fixtures/small-site.ts';

const event = smallSite['events/porte-aperte/index.it.mdx'];
const on = (id: string, day: string): Changes => ({ [`events/${id}/index.it.mdx`]: event.replace('Porte aperte', id).replaceAll('2026-05-09', day).replace('organiser:', 'registrationUrl: https://example.org/iscrizione\norganiser:') });

async function editionOn(today: string, changes: Changes = {}, language = 'it') {
  const { content, problems } = await readSite(changes);
  const edition = content && editionsOf(content, new Media(''), today).find(({ locale }) => locale === language);
  if (!edition) throw new Error(`The small site has problems: ${JSON.stringify(problems)}`);
  return edition;
}

const english = { 'events/porte-aperte/index.en.mdx': '---\nname: Open doors\nstandfirst: The furnace can be visited.\ndescription: Ring the bell.\n---\n' };

/** The page of the only event on some day. */
async function pageOn(today: string, language = 'it') {
  const edition = await editionOn(today, { ...on('porte-aperte', '2026-05-09'), ...english }, language);
  const [entry] = edition.ordered('event');
  const view = entry && entryView(edition, entry);
  if (view?.page !== 'event') throw new Error('The small site has an event');
  return view;
}

describe('an event', () => {
  test.each([
    ['2026-05-08', 'upcoming'],
    ['2026-05-09', 'running'],
    ['2026-05-10', 'past'],
  ])('is on %s %s', async (today, state) => {
    expect((await pageOn(today)).date.state).toBe(state);
  });

  test('says its hours in the words of the reader, and in whose time they are', async () => {
    const { when, zone } = await pageOn('2026-05-01');
    expect([when, zone]).toEqual(['sabato 9 maggio 2026, 10:00–18:00', 'Ora dell’Europa centrale (GMT+2), quella del luogo']);
  });

  test('says in which language its place and its organiser are written, where that is not the page’s', async () => {
    const languages = async (language: string) => (await pageOn('2026-05-01', language)).facts.facts.map(({ lang }) => lang).filter((lang) => lang !== undefined);
    expect(await languages('en')).toEqual(['it', 'it']);
    expect(await languages('it')).toEqual([]);
  });

  test('offers registration and a calendar file as long as one can still go', async () => {
    const [before, after] = [await pageOn('2026-05-09'), await pageOn('2026-05-10')];
    expect([before.registration?.href, before.calendar?.href]).toEqual(['https://example.org/iscrizione', '/it/eventi/porte-aperte.ics']);
    expect([after.registration, after.calendar]).toEqual([undefined, undefined]);
  });
});

describe('the list of events', () => {
  const three = { ...on('a', '2026-01-10'), ...on('b', '2026-03-10'), ...on('c', '2026-07-10') };
  const groups = async (today: string) => listView(await editionOn(today, three), 'event', 1).groups.map(({ heading, entries, empty }) => [heading, ...entries.map(({ link }) => link.label), ...(empty ? [empty.link?.href] : [])]);

  test('begins with those to come, the next first, and ends with those that are over, the last first', async () => {
    expect(await groups('2026-04-01')).toEqual([['In programma', 'Porte aperte', 'c'], ['Già svolti', 'b', 'a']]);
  });

  test('says when none is to come, and leads on', async () => {
    expect(await groups('2026-08-01')).toEqual([['In programma', '/it/imprese/'], ['Già svolti', 'c', 'Porte aperte', 'b', 'a']]);
  });
});
