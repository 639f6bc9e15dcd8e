import type { Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { promised } from '../promised.ts';
import { pagesOfEveryKind } from '../site/kinds.ts';
import { Site } from '../site/site.ts';
import { tabThrough } from './accessibility/tabbing.ts';
import { pathOf, test } from './visit.ts';

const story = '/it/storie/tre-violini-l-anno/';

/** What the keyboard is at. */
const focused = (page: Page) => page.locator(':focus');

/** Goes on by the Tab key until the keyboard is at such an element. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let steps = 0; steps < 200; steps += 1) {
    await page.keyboard.press('Tab');
    if ((await page.locator(`${selector}:focus`).count()) > 0) return;
  }
  throw new Error(`The Tab key does not lead to ${selector}`);
}

describe('By keyboard', () => {
  test('the skip link comes first, is seen, and moves the focus to the content', async ({ open }) => {
    const page = await open();
    await page.goto(story);
    await page.keyboard.press('Tab');
    expect(await focused(page).textContent()).toBe('Vai al contenuto');
    expect(await focused(page).evaluate((link) => getComputedStyle(link).clipPath)).toBe('none');
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page).evaluate(({ localName }) => localName)).toBe('main');
    await page.keyboard.press('Tab');
    expect(await focused(page).evaluate((link) => link.closest('main') !== null)).toBe(true);
  });

  test('an evidence mark leads to its line of the ledger, and the line back to the mark', async ({ open }) => {
    const page = await open();
    await page.goto(story);
    await tabTo(page, 'a.evidence');
    expect(await focused(page).textContent()).toContain('verifica');
    await page.keyboard.press('Enter');
    await expect.poll(() => pathOf(page)).toBe(`${story}#claim-1`);
    await expect.poll(() => isSeen(page, '#claim-1')).toBe(true);
    await tabTo(page, 'a[href="#mark-1"]');
    expect(await focused(page).evaluate((link) => link.closest('li')?.id)).toBe('claim-1');
    await page.keyboard.press('Enter');
    await expect.poll(() => pathOf(page)).toBe(`${story}#mark-1`);
    await expect.poll(() => isSeen(page, '#mark-1')).toBe(true);
    expect(await focused(page).getAttribute('id')).toBe('mark-1');
  });
});

describe(promised('keyboard'), () => {
  const paths = pagesOfEveryKind(Site.read(inject('site')));

  // Each language in another width: the pages of a kind differ in their words only.
  test.for([
    ['en', 1280],
    ['it', 390],
  ] as const)('%s, in a window %d pixels wide', { timeout: 600_000 }, async ([language, width], { open }) => {
    const page = await open({ width });
    const wrongs: string[] = [];
    for (const path of paths.filter((each) => each.startsWith(`/${language}/`))) {
      await page.goto(path);
      for (const wrong of await tabThrough(page)) wrongs.push(`${path} ${wrong}`);
    }
    expect(wrongs).toEqual([]);
  });
});

/** Whether an element stands inside the window. */
const isSeen = (page: Page, selector: string): Promise<boolean> =>
  page.locator(selector).evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });
