import { expect, test } from 'vitest';
import { Media } from '../../../src/images/media.ts';
import { editionsOf, type Edition } from '../../../src/views/edition.ts';
import { searchView } from '../../../src/views/search-facets.ts';
import { searchPageView } from '../../../src/views/search.ts';
import type { ModelName } from '../../../src/model/index.ts';
import { readSite, smallSite, type Changes } from '../../fixtures/small-site.ts';

async function edition(locale: string, changes: Changes = {}): Promise<Edition> {
  const { content, problems } = await readSite(changes);
  const found = content && editionsOf(content, new Media(''), '2026-06-15').find((each) => each.locale === locale);
  if (!found) throw new Error(`The small site has problems: ${JSON.stringify(problems)}`);
  return found;
}

const search = (of: Edition, collection: ModelName, id: string) => {
  const entry = of.content.find({ collection, id });
  if (!entry) throw new Error(`The small site has no ${collection}:${id}`);
  return searchView(of, entry);
};

test('a story is found by its kind, its place and what that is part of, its brands and crafts, in the page’s language', async () => {
  const english = search(await edition('en'), 'story', 'il-forno-acceso');
  expect(english).toMatchObject({ kind: 'Story', place: 'Murano', facets: { kind: ['Stories'], territory: ['Murano', 'Veneto'] } });
  expect(search(await edition('it'), 'story', 'il-forno-acceso')).toMatchObject({ kind: 'Storia', facets: { kind: ['Storie'] } });
  // The smallest size of its picture.
  expect(english.image).toMatchObject({ width: 8, height: 6 });
  expect(english.image?.src).toMatch(/^\/media\/.*\.jpg$/);
});

test('a person is where the firm is, and a page about the site is no kind to narrow by', async () => {
  const italian = await edition('it');
  expect(search(italian, 'person', 'maria-conti')).toMatchObject({ place: 'Murano', facets: { territory: ['Murano', 'Veneto'] } });
  const [page] = italian.routes.entries('page', italian.locale);
  expect(page && searchView(italian, page)).toMatchObject({ kind: 'Pagina', facets: { kind: [], territory: [], brand: [], craft: [] } });
});

test('a territory is found by its own name as a place, and does not say it twice', async () => {
  const view = search(await edition('en'), 'territory', 'murano');
  expect(view.facets.territory).toEqual(['Murano', 'Veneto']);
  expect(view.place).toBeUndefined();
});

test('what is invented says so in a result', async () => {
  const key = 'firms/fornace-conti/index.it.mdx';
  expect(search(await edition('en'), 'firm', 'fornace-conti').sample).toBeUndefined();
  expect(search(await edition('en', { [key]: smallSite[key].replace('role: maker', 'role: maker\nsample: true') }), 'firm', 'fornace-conti').sample).toBe('invented sample');
});

test('the search page is hidden from search engines, leads to its other language, and counts as its language does', async () => {
  const view = searchPageView(await edition('it'));
  expect(view.frame.head.robots).toBe('noindex, follow');
  expect(view.frame.search).toBeUndefined();
  expect(view.frame.languages.switches).toMatchObject([{ lang: 'en', href: '/en/search/' }]);
  expect([view.action, view.index]).toEqual(['/it/cerca/', '/search/it.json']);
  expect(view.words.results).toEqual({ one: '{{count}} risultato', many: '{{count}} risultati', other: '{{count}} risultati' });
  expect(view.lists.links).toContainEqual({ label: 'Storie', href: '/it/storie/' });
});
