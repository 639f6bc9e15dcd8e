import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { indexPages, type SearchIndex, type SearchManifest, type SearchPage } from '../../../src/search/index-pages.ts';
import { searchable } from '../../../src/search/searchable.ts';
import { shardCount, shardOf } from '../../../src/search/shards.ts';

const folder = mkdtempSync(join(tmpdir(), 'cappello-search-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const drawn = (text: string, menu = 'Storie') =>
  `<!doctype html><html><body><nav>${menu}</nav><main id="content" tabindex="-1"><article data-pagefind-body><h1>${text}</h1><p>Una storia di ${text}.</p></article></main><footer>${menu}</footer></body></html>`;

/** Draws pages into a folder of their own: HTML by address. */
function draw(name: string, pages: Readonly<Record<string, string>>): SearchPage[] {
  return Object.entries(pages).map(([path, html]) => {
    const file = join(folder, name, path, 'index.html');
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, html);
    return { path, locale: path.slice(1, 3), html: file, digest: createHash('sha256').update(html).digest('hex') };
  });
}

const site = { '/it/storie/uno/': drawn('il forno'), '/it/storie/due/': drawn('il tornio'), '/en/stories/one/': drawn('the furnace'), '/it/storie/': '<!doctype html><html><body><main id="content" tabindex="-1"><h1>Storie</h1></main></body></html>' };
const cacheOf = (name: string) => join(folder, `cache-${name}`);
const bytes = (files: SearchIndex['files']) => new Map([...files].map(([name, { path }]) => [name, readFileSync(path).toString('base64')]));
const bundlesIn = (cache: string) => readdirSync(join(cache, 'search')).filter((name) => statSync(join(cache, 'search', name)).isDirectory());

test('each language has an index of its own, and a list of its bundles', async () => {
  const { files, rebuilt, shards } = await indexPages(draw('plain', site), cacheOf('plain'));
  expect([rebuilt, shards]).toEqual([2, 2]);
  expect(JSON.parse(readFileSync(files.get('it.json')?.path ?? '', 'utf8'))).toMatchObject({ bundles: ['it/0/'] });
  const { needed, tag } = JSON.parse(readFileSync(files.get('en.json')?.path ?? '', 'utf8')) as SearchManifest;
  expect(needed.map((name) => name.replace(/en_\w+/, 'en'))).toEqual([`en/0/pagefind-entry.json?ts=${tag}`, 'en/0/pagefind.en.pf_meta', 'en/0/wasm.en.pagefind']);
  expect([...files.keys()]).toEqual(expect.arrayContaining(['en.json', 'en/pagefind.js', 'en/0/wasm.en.pagefind', 'it/0/pagefind-entry.json', 'it/0/wasm.it.pagefind']));
  // The list of stories is not indexed: two fragments, one for each Italian story.
  expect([...files.keys()].filter((name) => name.startsWith('it/0/fragment/'))).toHaveLength(2);
  expect([...files.keys()].filter((name) => /worker|-ui|highlight|unknown/.test(name))).toEqual([]);
});

test('a language that cannot be stemmed is indexed all the same, and one without pages has no bundle', async () => {
  const { files } = await indexPages(draw('strange', { '/xx/a/': drawn('qapla'), '/it/': site['/it/storie/'] }), cacheOf('strange'));
  expect([...files.keys()]).toContain('xx/0/wasm.unknown.pagefind');
  expect(JSON.parse(readFileSync(files.get('it.json')?.path ?? '', 'utf8'))).toMatchObject({ bundles: [] });
});

test('the same pages give the same bytes', async () => {
  const [one, two] = [await indexPages(draw('same', site), cacheOf('one')), await indexPages(draw('same', site).toReversed(), cacheOf('two'))];
  expect(bytes(two.files)).toEqual(bytes(one.files));
});

test('nothing is indexed anew that has not changed: not for a changed menu, and only one language for a changed text', async () => {
  const cache = cacheOf('edit');
  const before = await indexPages(draw('edit', site), cache);
  expect((await indexPages(draw('edit', site), cache)).rebuilt).toBe(0);
  const menu = Object.fromEntries(Object.entries(site).map(([path, html]) => [path, html.replaceAll('Storie<', 'Racconti<')]));
  const after = await indexPages(draw('edit', menu), cache);
  expect(after.rebuilt).toBe(0);
  expect(bytes(after.files)).toEqual(bytes(before.files));
  const edited = await indexPages(draw('edit', { ...site, '/en/stories/one/': drawn('the kiln') }), cache);
  expect([edited.rebuilt, edited.shards]).toEqual([1, 2]);
  expect(edited.files.get('en.json')).not.toEqual(before.files.get('en.json'));
  expect(bytes(edited.files).get('it.json')).toBe(bytes(before.files).get('it.json'));
});

test('an edit of a large site indexes one shard of its language, and leaves the others as they are', async () => {
  const large = Object.fromEntries(Array.from({ length: 1600 }, (_, place) => [`/it/storie/${place}/`, drawn(`pezzo ${place}`)]));
  const cache = cacheOf('large');
  const before = await indexPages(draw('large', large), cache);
  expect([before.rebuilt, before.shards]).toEqual([2, 2]);
  expect(JSON.parse(readFileSync(before.files.get('it.json')?.path ?? '', 'utf8'))).toMatchObject({ bundles: ['it/0/', 'it/1/'] });
  // The program comes once.
  expect([...before.files.keys()].filter((name) => /\.js$|wasm/.test(name))).toEqual(['it/pagefind.js', 'it/0/wasm.it.pagefind']);
  const edited = await indexPages(draw('large', { ...large, '/it/storie/7/': drawn('altro') }), cache);
  expect([edited.rebuilt, edited.shards]).toEqual([1, 2]);
  const other = shardOf('/it/storie/7/', 2) === 0 ? 'it/1/' : 'it/0/';
  for (const [name, file] of before.files) if (name.startsWith(other)) expect(edited.files.get(name)).toEqual(file);
});

test('a page that goes away goes from the index', async () => {
  const cache = cacheOf('less');
  await indexPages(draw('less', site), cache);
  const { files, rebuilt } = await indexPages(draw('less', { '/it/storie/uno/': site['/it/storie/uno/'] }), cache);
  expect(rebuilt).toBe(1);
  expect([...files.keys()].filter((name) => name.includes('/fragment/'))).toHaveLength(1);
});

test.each([
  ['a file of it is shorter', (bundle: string) => writeFileSync(join(bundle, 'pagefind.js'), '')],
  ['a file of it is gone', (bundle: string) => rmSync(join(bundle, 'pagefind-entry.json'))],
  ['its list is half-written', (bundle: string) => writeFileSync(join(bundle, 'files.json'), '{"pagefind.js": 1')],
  ['its list is gone', (bundle: string) => rmSync(join(bundle, 'files.json'))],
])('a damaged bundle in the cache is made again: %s', async (what, damage) => {
  const cache = cacheOf(what.replaceAll(' ', '-'));
  const before = await indexPages(draw('damage', site), cache);
  const whole = bytes(before.files);
  const [bundle = ''] = bundlesIn(cache);
  damage(join(cache, 'search', bundle));
  const after = await indexPages(draw('damage', site), cache);
  expect(after.rebuilt).toBe(1);
  expect(bytes(after.files)).toEqual(whole);
});

test('what is known of the pages is read from them again when it is damaged', async () => {
  const cache = cacheOf('known');
  await indexPages(draw('known', site), cache);
  writeFileSync(join(cache, 'search', 'pages.json'), '{"version"');
  expect((await indexPages(draw('known', site), cache)).rebuilt).toBe(0);
});

test('bundles that nothing uses any more are removed, but not while another build may be publishing them', async () => {
  const cache = cacheOf('old');
  await indexPages(draw('old', site), cache);
  const [...before] = bundlesIn(cache);
  const edited = { ...site, '/en/stories/one/': drawn('the kiln') };
  await indexPages(draw('old', edited), cache);
  expect(bundlesIn(cache)).toHaveLength(3);
  for (const name of before) utimesSync(join(cache, 'search', name), new Date(0), new Date(0));
  await indexPages(draw('old', edited), cache);
  expect(bundlesIn(cache)).toHaveLength(2);
});

test('a page keeps its shard while others come, and the number of shards only ever doubles', () => {
  expect([0, 1, 1500, 1501, 3000, 3001, 5000, 6001, 10_000].map(shardCount)).toEqual([1, 1, 1, 2, 2, 4, 4, 8, 8]);
  expect(['/it/storie/uno/', '/it/storie/due/', '/en/stories/one/'].map((path) => shardOf(path, 8))).toEqual([4, 1, 2]);
  const paths = Array.from({ length: 4000 }, (_, place) => `/it/storie/${place}/`);
  for (const path of paths) expect(shardOf(path, 8) % 4).toBe(shardOf(path, 4));
  const sizes = Map.groupBy(paths, (path) => shardOf(path, 4));
  for (const [, members] of sizes) expect(members.length).toBeGreaterThan(900);
});

test('only a page’s own matter is searchable: not its menus, and not cards of other pages', () => {
  const page = '<nav>Menu</nav><meta content="</main><main id=x>"><main id="content" tabindex="-1"><article data-pagefind-body><p>Testo.</p><section class="section" data-kind="cards" data-pagefind-ignore><h2>Vicine</h2></section><p>Fine.</p></article></main><footer>Piede</footer>';
  expect(searchable(page)).toBe('<main id="content" tabindex="-1"><article data-pagefind-body><p>Testo.</p><p>Fine.</p></article></main>');
  expect(searchable('<main id="content" tabindex="-1"><h1>Storie</h1></main>')).toBeUndefined();
  expect(searchable('<p>Altro</p>')).toBeUndefined();
});
