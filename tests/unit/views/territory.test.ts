import { expect, test } from 'vitest';
import { smallSite, type Changes } from '../../fixtures/small-site.ts';
import { entryView, type EntryView } from '../../../src/views/entry.ts';
import { entryIn, smallEdition } from './small-edition.ts';

type Territory = Extract<EntryView, { page: 'territory' }>;

const [place, works] = ['territories/murano/index.it.mdx', 'firms/fornace-conti/index.it.mdx'] as const;
const visit = 'open: true\n  hours:\n    - { day: monday, opens: "09:00", closes: "12:30" }';

/** The page of Murano in the small site, with lines added to its front matter, and with another visit of its firm. */
async function murano({ island = '', open = visit } = {}): Promise<Territory> {
  const changes: Changes = { [place]: smallSite[place].replace('crafts: [vetro]', `crafts: [vetro]\n${island}`), [works]: smallSite[works].replace(visit, open) };
  const edition = await smallEdition(changes);
  const view = entryView(edition, entryIn(edition, 'territory', 'murano'));
  if (view.page !== 'territory') throw new Error('A territory has a page of its own kind');
  return view;
}

test('a territory says first how to get there, and what nobody declared', async () => {
  const { gettingThere } = await murano({ island: 'airports:\n  - { name: Marco Polo, km: 6, minutes: 30 }' });
  expect(gettingThere.place.distances[0]).toBe('In Venice');
  expect(gettingThere.gateways).toEqual([
    { heading: 'Airports', all: [{ name: 'Marco Polo', distance: '6 km · 30 minutes' }] },
    { heading: 'Stations', all: [] },
  ]);
});

test('a protected name says whether somebody has looked it up in its register', async () => {
  const { protectedNames } = await murano({ island: 'protectedProducts:\n  - { name: Uva, scheme: PGI, registerUrl: https://example.org/uva }\n  - { name: Vino, scheme: PDO, registerUrl: https://example.org/vino, checkedOn: 2026-05-02 }' });
  expect(protectedNames.names.map(({ link, scheme, state }) => [link.label, scheme, state.state, state.label])).toEqual([
    ['Uva', 'PGI', 'none', 'Not yet checked in the register'],
    ['Vino', 'PDO', 'good', 'Checked in the register on 2 May 2026'],
  ]);
  expect((await murano()).protectedNames.none?.label).toBe('No protected name declared');
});

test.each([
  { days: ['friday', 'tuesday', 'wednesday', 'thursday'], said: 'Open Tuesday–Friday.' },
  { days: ['tuesday', 'wednesday', 'saturday'], said: 'Open Tuesday, Wednesday and Saturday.' },
  { days: ['monday'], byAppointment: true, said: 'Open Monday. By appointment only.' },
  { days: [], said: 'Receives visitors: days not declared.' },
])('makers who can be visited come first, with their days: $said', async ({ days, byAppointment = false, said }) => {
  const hours = days.map((day) => `{ day: ${day}, opens: "09:00", closes: "12:00" }`);
  const { firms } = await murano({ open: `open: true\n  byAppointment: ${byAppointment}\n  hours: [${hours.join(', ')}]` });
  expect(firms.map(({ heading, firms: all }) => [heading, all.map(({ days: when }) => when)])).toEqual([['Makers you can visit', [said]]]);
});

test('a firm that receives nobody is among the others', async () => {
  const { firms } = await murano({ open: 'open: false' });
  expect(firms.map(({ heading, firms: all }) => [heading, all.map(({ days }) => days)])).toEqual([['Firms', [undefined]]]);
});

test('a region shows on a map the places inside it', async () => {
  const edition = await smallEdition();
  const view = entryView(edition, entryIn(edition, 'territory', 'veneto'));
  expect(view.page === 'territory' && view.inside.flatMap((section) => (section.kind === 'atlas' ? section.atlas.map.marks.map(({ label }) => label) : []))).toEqual(['Murano']);
});
