import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Visit } from '../browser/visit.ts';
import { buildSite } from '../fixtures/build-site.ts';
import { startDev, type DevServer } from '../fixtures/dev-server.ts';
import { everyKindOnce } from '../site/kinds.ts';
import { Site } from '../site/site.ts';
import { Gallery } from './gallery.ts';
import { judge, onTheDay } from './look.ts';

const timeout = 120_000;
const folder = mkdtempSync(join(tmpdir(), 'cappello-visual-'));
const out = join(folder, 'sample');
const gallery = new Gallery('sample');
let visit: Visit;

buildSite({ OUT_DIR: out, ...onTheDay });
beforeAll(async () => {
  visit = await Visit.begin(out);
});
afterAll(async () => {
  await visit.end();
  rmSync(folder, { recursive: true, force: true });
});

const named = (path: string): string => path.replace(/^\/|\/$|\.html$/g, '').replaceAll('/', '.') || 'choose';

describe('Every kind of page looks as approved', { timeout }, () => {
  test.each(everyKindOnce(Site.read(out)))('%s', async (path) => {
    const page = await visit.open();
    // The first page sends its reader on by a script, which here does not come.
    if (path === '/') await page.route('**/*.js', (route) => route.abort());
    expect(await judge(page, path, gallery, named(path))).toEqual([]);
    await page.close();
  });
});

describe('Every component looks as approved', { timeout }, () => {
  let server: DevServer;
  beforeAll(async () => {
    server = await startDev({ CACHE_DIR: join(folder, 'cache') });
  }, 60_000);
  afterAll(() => server.stop());

  // It is drawn when it is asked for, and as long as twenty pages.
  test('on the sheet of components', { timeout: 300_000 }, async () => {
    const page = await visit.open();
    expect(await judge(page, `${server.origin}/styleguide/`, gallery, 'styleguide')).toEqual([]);
    await page.close();
  });
});

test('No picture is approved of a page that is gone', async () => {
  expect(await gallery.unwanted()).toEqual([]);
});
