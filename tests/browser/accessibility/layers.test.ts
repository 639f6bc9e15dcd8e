import { describe, expect } from 'vitest';
import { promised } from '../../promised.ts';
import { test } from '../visit.ts';

describe(promised('layers'), () => {
  test.for([
    ['/en/firms/', 'Menu', '#menu'],
    ['/it/imprese/', 'Menu', '#menu'],
    ['/en/firms/', 'Narrow down', '#filters'],
    ['/it/imprese/', 'Restringi', '#filters'],
  ] as const)('%s: %s', async ([path, name, layer], { open }) => {
    const page = await open({ width: 390 });
    await page.goto(path);
    const button = page.getByRole('button', { name });
    await button.press('Enter');
    expect(await page.locator(layer).isVisible()).toBe(true);
    expect(await page.locator(`${layer} :focus`).count()).toBe(1);
    // What lies under it is not reached from it: the Tab key stays inside, or leaves for the browser.
    for (let steps = 0; steps < 5; steps += 1) {
      await page.keyboard.press('Tab');
      expect(await page.locator(`${layer} :focus`).count()).toBe(1);
    }
    await page.keyboard.press('Escape');
    expect(await page.locator(layer).isVisible()).toBe(false);
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
  });
});
