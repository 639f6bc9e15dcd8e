import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { test } from './visit.ts';

const focused = (page: Page) => page.locator(':focus');
const story = '/en/stories/three-violins-a-year/';

describe('The menu', () => {
  test.for([320, 1280])('opens and closes by keyboard in a window %d pixels wide, and leads to every list', async (width, { open }) => {
    const page = await open({ width });
    await page.goto(story);
    const button = page.getByRole('button', { name: 'Menu' });
    const menu = page.getByRole('navigation', { name: 'Menu' });
    expect(await menu.isVisible()).toBe(false);
    await button.focus();
    await page.keyboard.press('Enter');
    expect(await menu.isVisible()).toBe(true);
    expect(await focused(page).textContent()).toBe('Close');
    await page.keyboard.press('Escape');
    expect(await menu.isVisible()).toBe(false);
    expect(await focused(page).textContent()).toContain('Menu');
    await page.keyboard.press('Enter');
    await menu.getByRole('link', { name: 'Supply chains' }).click();
    expect(new URL(page.url()).pathname).toBe('/en/supply-chains/');
  });

  test('needs no script', async ({ open }) => {
    const page = await open({ javaScript: false, width: 390 });
    await page.goto(story);
    await page.getByRole('button', { name: 'Menu' }).click();
    expect(await page.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name: 'Stories' }).getAttribute('aria-current')).toBe('true');
  });
});

describe('The header', () => {
  test.for(['/it/storie/', '/en/stories/'])('stands in one line of a wide window, and the page in the window: %s', async (path, { open }) => {
    for (const width of [1000, 1280]) {
      const page = await open({ width });
      await page.goto(path);
      const { height, sideways } = await page.evaluate(() => ({ height: document.querySelector('.header-bar')?.getBoundingClientRect().height ?? 0, sideways: document.documentElement.scrollWidth - document.documentElement.clientWidth }));
      expect(height).toBeLessThan(80);
      expect(sideways).toBe(0);
    }
  });

  test.for([320, 390, 820])('and the home page fit into a window %d pixels wide', async (width, { open }) => {
    const page = await open({ width });
    for (const path of ['/it/', '/en/', story]) {
      await page.goto(path);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    }
  });

  test('looks for what is written in its field', async ({ open }) => {
    const page = await open();
    await page.goto(story);
    await page.getByRole('searchbox').fill('glass');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/en/search/?q=glass');
  });
});

test('nothing moves for readers who asked for that', async ({ open }) => {
  const page = await open();
  await page.goto(story);
  const change = () => page.evaluate(() => getComputedStyle(document.querySelector('main a') ?? document.body).transitionDuration);
  expect(await change()).toContain('0.15s');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  expect(await change()).toBe('0s');
});

test('a page fetches the two fonts of its first lines ahead, behind what it cannot do without, and none that it has no letter for', async ({ open }) => {
  const page = await open({ width: 390 });
  await page.goto('/en/');
  const preloaded = await page.locator('link[rel="preload"][as="font"][fetchpriority="low"]').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  expect(preloaded).toEqual([expect.stringMatching(/\/newsreader-roman\.[\w-]+\.woff2$/), expect.stringMatching(/\/instrument-sans\.[\w-]+\.woff2$/)]);
  await page.evaluate(() => document.fonts.ready);
  const loaded = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname).filter((name) => name.endsWith('.woff2')));
  expect(loaded).toEqual(expect.arrayContaining(preloaded));
  expect(loaded.filter((name) => /european|western/.test(name))).toEqual([]);
});
