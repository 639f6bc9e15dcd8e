import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Visit } from '../browser/visit.ts';
import { buildSite } from '../fixtures/build-site.ts';
import { expectNone, PageCheck, type Check, type Fault } from '../site/check.ts';
import { checks } from '../site/checks.ts';
import { pagesOfEveryKind } from '../site/kinds.ts';
import { InventedThingsSaySo } from '../site/promises.ts';
import { Site } from '../site/site.ts';
import { Gallery } from '../visual/gallery.ts';
import { judge, onTheDay } from '../visual/look.ts';
import { emptyParts, faultsOfLayout } from './layout.ts';
import { unlikeSites } from './sites.ts';

/** A promise about every page is asked of one page of every kind: the pages of a kind are drawn alike. */
function faultsOf(check: Check, site: Site, paths: readonly string[]): Fault[] {
  const faults = check instanceof PageCheck ? paths.flatMap((path) => site.page(path) ?? []).flatMap((page) => [...check.check(page, site)]) : [...check.faults(site)];
  // A name that is wider than a screen makes a title that search engines cut.
  return faults.filter(({ what }) => !/\(long-title\)|^the title has/.test(what));
}

const gallery = new Gallery('unlike');

describe.each(unlikeSites)('A site $title', { timeout: 300_000 }, ({ title, write, language, isSample, compared, hidesPictures = false }) => {
  const folder = mkdtempSync(join(tmpdir(), 'cappello-unlike-'));
  const out = join(folder, 'site');
  let site: Site;
  let visit: Visit;
  let kinds: string[];

  beforeAll(async () => {
    const content = join(folder, 'content');
    write(content);
    buildSite({ CONTENT_DIR: content, OUT_DIR: out, ...onTheDay });
    site = Site.read(out);
    kinds = pagesOfEveryKind(site).filter((path) => path.startsWith(`/${language}/`) || path === '/404.html');
    visit = await Visit.begin(out);
  }, 300_000);
  afterAll(async () => {
    await visit.end();
    rmSync(folder, { recursive: true, force: true });
  });

  async function open(): Promise<Page> {
    const page = await visit.open({ locale: language });
    if (hidesPictures) await page.route('**/media/**', (route) => route.abort());
    return page;
  }

  test('keeps every promise of the site', () => {
    for (const check of checks.filter((each) => isSample || !(each instanceof InventedThingsSaySo))) expectNone(faultsOf(check, site, kinds));
  });

  test('fits into every window: no text is cut off or on another, and no part, list or bracket holds nothing', async () => {
    const found: string[] = [];
    const page = await open();
    for (const path of kinds) {
      await page.goto(path);
      for (const width of [320, 1440]) {
        await page.setViewportSize({ width, height: 900 });
        for (const fault of await faultsOfLayout(page)) found.push(`${path} at ${width}: ${fault}`);
      }
      for (const fault of await emptyParts(page)) found.push(`${path}: ${fault}`);
    }
    await page.close();
    expect(found).toEqual([]);
  });

  test.each(compared)('looks as approved at %s', async (path) => {
    const page = await open();
    expect(await judge(page, path, gallery, `${title} ${path}`.replaceAll(/[^a-z0-9]+/g, '-').replace(/-$/, ''))).toEqual([]);
    await page.close();
  });
});

test('No picture is approved of a page that is gone', async () => {
  expect(await gallery.unwanted()).toEqual([]);
});
