import type { Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { everyKindOnce, pagesOfEveryKind } from '../site/kinds.ts';
import { Site } from '../site/site.ts';
import { kept, noteRefusals } from './refusals.ts';
import { pathOf, test } from './visit.ts';

/** Takes note of everything that goes wrong in a window from now on. */
function noteWrongs(page: Page, origin: string): string[] {
  const found: string[] = [];
  const note = (what: string) => found.push(`${pathOf(page)} ${what}`);
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') note(`says on the console: ${message.text()}`);
  });
  page.on('pageerror', ({ message }) => note(`throws: ${message}`));
  page.on('requestfailed', (request) => {
    const { errorText = '' } = request.failure() ?? {};
    // A page that the reader leaves gives up what it was still fetching.
    if (errorText !== 'net::ERR_ABORTED') note(`does not get ${request.url()}: ${errorText}`);
  });
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== origin) note(`asks ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) note(`gets ${response.status()} from ${response.url()}`);
  });
  return found;
}

/** Fetches every picture of a page, also those further down, and returns the ones that cannot be drawn. */
const undrawn = (page: Page): Promise<string[]> =>
  page.locator('img').evaluateAll(async (images) => {
    const broken: string[] = [];
    for (const image of images) {
      if (!(image instanceof HTMLImageElement)) continue;
      image.loading = 'eager';
      await image.decode().catch(() => broken.push(image.currentSrc));
    }
    return broken;
  });

/** The elements that reach out of a window, outside of the parts that scroll by themselves. */
const tooWide = (page: Page): Promise<string[]> =>
  page.locator('body *').evaluateAll((elements) => elements.filter((element) => element.getBoundingClientRect().right > innerWidth && !element.closest('.scroller')).map(({ outerHTML }) => outerHTML.slice(0, 120)));

describe('No kind of page, in any language,', () => {
  const site = Site.read(inject('site'));
  const paths = everyKindOnce(site);

  test('is forgotten here', () => {
    const every = pagesOfEveryKind(site);
    expect(every).toEqual(expect.arrayContaining(['/', '/404.html', '/it/', '/en/', '/it/storie/', '/en/stories/', expect.stringMatching(/^\/it\/.*\/2\/$/), expect.stringMatching(/^\/en\/.*\/2\/$/)]));
    // In each language: the home, eleven lists, an entry of each, one of the further pages, and the pages about the site.
    expect(every.length).toBeGreaterThanOrEqual(2 + 2 * (1 + 11 + 11 + 1 + 1));
  });

  test('logs an error, asks another host, has a picture that cannot be drawn, breaks its own policy or leaves anything in the browser', { timeout: 120_000 }, async ({ open, visit }) => {
    const page = await open();
    const wrongs = noteWrongs(page, visit.origin);
    const refusals = await noteRefusals(page);
    for (const path of paths) {
      // The first page sends its reader on before it is whole.
      await page.goto(path, { waitUntil: path === '/' ? 'commit' : 'load' });
      if (path === '/') await page.waitForURL('**/it/');
      for (const picture of await undrawn(page)) wrongs.push(`${path} cannot draw ${picture}`);
    }
    expect(wrongs).toEqual([]);
    expect(refusals).toEqual([]);
    expect(await kept(page)).toEqual([]);
  });

  test('scrolls sideways at 320 px', { timeout: 120_000 }, async ({ open }) => {
    // Without JavaScript the first page stays.
    const page = await open({ width: 320, javaScript: false });
    const wrongs: string[] = [];
    for (const path of paths) {
      await page.goto(path);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      if (width > 320) wrongs.push(`${path} is ${width} px wide`);
      for (const element of await tooWide(page)) wrongs.push(`${path} has ${element}`);
    }
    expect(wrongs).toEqual([]);
  });
});
