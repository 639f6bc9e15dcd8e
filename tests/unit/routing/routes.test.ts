import { describe, expect, test } from 'vitest';
import { Routes } from '../../../src/routing/routes.ts';
import { readSite, smallSite, type Changes } from '../../fixtures/small-site.ts';

async function routesOf(changes: Changes = {}) {
  const { content, problems } = await readSite(changes);
  if (!content) throw new Error(`The small site has problems: ${JSON.stringify(problems)}`);
  const [it, en] = content.site.locales;
  if (it === undefined || en === undefined) throw new Error('The small site is in two languages');
  const story = content.all('story')[0];
  const market = content.all('market')[0];
  if (!story || !market) throw new Error('The small site has a story and a market');
  return { content, routes: new Routes(content, '2026-06-15'), it, en, story, market };
}

describe('the route map', async () => {
  const { content, routes, it, en, story, market } = await routesOf();

  test('names a page in each language by its own words', () => {
    expect(routes.path({ kind: 'entry', entry: story }, it)).toBe('/it/storie/il-forno-acceso/');
    expect(routes.path({ kind: 'entry', entry: story }, en)).toBe('/en/stories/the-lit-furnace/');
    expect(routes.path({ kind: 'list', collection: 'supply-chain', page: 1 }, it)).toBe('/it/filiere/');
    expect(routes.path({ kind: 'home' }, en)).toBe('/en/');
  });

  test('has no address for a page that does not exist in a language, and knows the nearest that does', () => {
    const route = { kind: 'entry', entry: market } as const;
    expect(routes.path(route, en)).toBeUndefined();
    expect(routes.nearest(route, en)).toBe('/en/');
    expect([...routes.alternates(route)]).toEqual([['it', '/it/mercati/giappone/']]);
    const event = content.all('event')[0];
    expect(event && routes.nearest({ kind: 'entry', entry: event }, en)).toBe('/en/');
    const person = content.all('person').find(({ id }) => id === 'maria-conti');
    expect(person && routes.nearest({ kind: 'entry', entry: person }, en)).toBe('/en/people/');
  });

  test('lists every page once, and nothing twice', () => {
    const paths = [...routes.all()].map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths).toContain('/it/metodo/');
    expect(paths).toContain('/en/territories/');
    expect(paths).not.toContain('/en/markets/');
    expect(paths.filter((path) => path.includes('la-canna'))).toEqual([]);
  });

  test('makes an address absolute', () => {
    expect(routes.absolute('/it/')).toBe('https://piccolo.example.org/it/');
  });
});

test('a former address leads to the present one, in its own language', async () => {
  const former = smallSite['stories/il-forno-acceso/index.en.mdx'].replace('slug: the-lit-furnace', 'slug: the-lit-furnace\nformerSlugs: [the-furnace, old-furnace]');
  const { routes } = await routesOf({ 'stories/il-forno-acceso/index.en.mdx': former });
  expect(routes.redirects()).toEqual([
    { locale: 'en', from: '/en/stories/the-furnace/', to: '/en/stories/the-lit-furnace/' },
    { locale: 'en', from: '/en/stories/old-furnace/', to: '/en/stories/the-lit-furnace/' },
  ]);
});

test('a list has a page for every twelve entries', async () => {
  const more = Object.fromEntries(Array.from({ length: 12 }, (_, place) => [`crafts/mestiere-${place}x/index.it.mdx`, `---\nname: Mestiere ${place}\nstandfirst: Uno tra molti.\n---\n\nSi lavora.\n`]));
  const { routes, it, en } = await routesOf(more);
  expect(routes.pages('craft', it)).toBe(2);
  expect(routes.pages('craft', en)).toBe(1);
  expect(routes.path({ kind: 'list', collection: 'craft', page: 2 }, it)).toBe('/it/mestieri/2/');
  expect(routes.path({ kind: 'list', collection: 'craft', page: 2 }, en)).toBeUndefined();
});
