import sharp from 'sharp';
import { expect, test } from 'vitest';
import { complaints, visit } from '../../src/budgets/index.ts';
import { findChromium, howToInstallChromium } from '../../src/commands/chromium.mjs';
import { story, tinyFolder } from '../fixtures/tiny-folder.ts';

const picture = await sharp({ create: { width: 960, height: 640, channels: 3, background: '#a87400' } }).webp().toBuffer();

/** What is said of the tiny site’s story, once a browser has seen it without the policy that would refuse most of what is tried here. */
async function seen(files: Readonly<Record<string, string>> = {}, inMain = ''): Promise<string[]> {
  const chromium = findChromium();
  if (chromium === undefined) throw new Error(howToInstallChromium);
  const site = tinyFolder({ '/picture.webp': picture, '/picture-large.webp': picture, ...files }, (html) => html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '').replace(/<main[^>]*>/, `$&${inMain}`));
  const visits = await visit(site, site.pages.filter(({ path }) => path === story), chromium);
  return complaints({ site, visits }, 'en');
}

test('a page that stands still, runs nothing and asks no other host is within its budgets', async () => {
  expect(await seen()).toEqual([]);
});

test('a page that moves while it comes is over budget, on a phone and on a desk', async () => {
  const late = '<img src="/late.svg" alt=""><p>Below</p>';
  const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="300"><path d="M0 0h300v300z"/></svg>';
  expect((await seen({ '/late.svg': drawing }, late)).filter((line) => line.includes('movement of the page')).map((line) => /\d+ px/.exec(line)?.[0])).toEqual(expect.arrayContaining(['390 px', '1440 px']));
});

test('a story in which something runs is over budget, however it came', async () => {
  expect(await seen({ '/a.js': 'document.title = "ran";' }, '<svg><script href="/a.js"></script></svg>')).toEqual(expect.arrayContaining([expect.stringContaining('(/a.js)')]));
});

test('a page that asks another host is over budget', async () => {
  expect(await seen({}, '<div style="background: url(http://other.invalid/a.png); height: 9px"></div>')).toEqual(expect.arrayContaining([expect.stringContaining('requests to other hosts 1, at most 0 (http://other.invalid/a.png)')]));
});
