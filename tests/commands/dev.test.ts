import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startDev, type DevServer } from '../fixtures/dev-server.ts';
import { writeSite } from '../fixtures/small-site.ts';

const folder = mkdtempSync(join(tmpdir(), 'cappello-dev-'));
const content = join(folder, 'content');
let server: DevServer;

const get = (path: string) => fetch(server.origin + path, { signal: AbortSignal.timeout(20_000) });

beforeAll(async () => {
  writeSite(content);
  server = await startDev({ CONTENT_DIR: content, CACHE_DIR: join(folder, 'cache') });
}, 60_000);

afterAll(() => {
  server.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('the development server shows every kind of address', { timeout: 60_000 }, async () => {
  const home = await get('/it/');
  expect(home.status).toBe(200);
  const html = await home.text();
  expect(html).toContain('Poche storie');
  expect(html).toMatch(/<head><meta http-equiv="Content-Security-Policy" content="default-src 'none'; /);
  const [picture = ''] = /\/media\/[^ "]+\.avif/.exec(html) ?? [];
  expect((await get(picture)).headers.get('content-type')).toBe('image/avif');
  expect(await (await get('/it/feed.xml')).text()).toContain('<rss');
  const missing = await get('/it/non-esiste/');
  expect(missing.status).toBe(404);
  expect(await missing.text()).toContain('404');
});

test('and an edit, at the next look', { timeout: 60_000 }, async () => {
  const file = join(content, 'stories/il-forno-acceso/index.it.mdx');
  writeFileSync(file, readFileSync(file, 'utf8').replace('Torniamo', 'Ritorniamo'));
  await expect.poll(async () => (await get('/it/storie/il-forno-acceso/')).text(), { timeout: 20_000, interval: 200 }).toContain('Ritorniamo');
});

test('and the sheet of components, each in its states', { timeout: 60_000 }, async () => {
  const sheet = await get('/styleguide/');
  expect(sheet.status).toBe(200);
  const html = await sheet.text();
  for (const part of ['entry-header', 'card-picture', 'monogram', 'brand-strip', 'check-log', 'atlas', 'chip', 'state warn', 'pager']) expect(html, part).toContain(`class="${part}`);
});
