import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { promised } from '../../promised.ts';
import { test } from '../visit.ts';

/** Whether two parts of a page look the same. */
async function lookAlike(page: Page, one: string, other: string): Promise<boolean> {
  const [first, second] = [await page.locator(one).first().screenshot(), await page.locator(other).first().screenshot()];
  return first.equals(second);
}

/** The colour with which a part is painted. */
const painted = (page: Page, selector: string, property: 'fill' | 'stroke' | 'background-color' | 'outline-color'): Promise<string> => page.locator(selector).first().evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);

describe(promised('ownColours'), () => {
  test('states and marks', async ({ open }) => {
    const page = await open();
    await page.emulateMedia({ forcedColors: 'active' });
    await page.goto('/en/stories/red-on-a-tuesday/');
    // The words apart, the sign alone tells a confirmed claim from one that is not.
    const shape = (state: string) => page.locator(`.ledger .state.${state}`).first().evaluate((element) => getComputedStyle(element, '::before').backgroundColor);
    expect(await shape('good')).not.toBe(await shape('none'));
    expect(await lookAlike(page, '.evidence.confirmed sup', '.evidence.notConfirmed sup')).toBe(false);
    const mark = page.locator('.evidence').first();
    await mark.scrollIntoViewIfNeeded();
    const unfocused = await page.screenshot();
    await mark.focus();
    expect(await mark.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('solid');
    expect((await page.screenshot()).equals(unfocused)).toBe(false);
  });

  test('maps', async ({ open }) => {
    const page = await open();
    await page.emulateMedia({ forcedColors: 'active' });
    await page.goto('/en/');
    const ground = await painted(page, '.map-land', 'fill');
    expect(await painted(page, '.map-land', 'stroke')).not.toBe(ground);
    expect(await painted(page, '.map text', 'fill')).not.toBe(ground);
    expect(await painted(page, '.map-here circle', 'fill')).not.toBe(ground);
  });
});
