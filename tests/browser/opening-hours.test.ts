import { describe, expect } from 'vitest';
import { test } from './visit.ts';

// The bottega is open on Tuesdays from 15:00 to 18:30 and on Saturdays from 10:00 to 12:30, Italian time; 3 November 2026 is a Tuesday.
const firm = '/en/firms/bottega-spotorni/';

describe('A firm’s page says at the moment of reading', () => {
  test('that it is open and until when, in Italian time, wherever the reader’s own clocks are', async ({ open }) => {
    for (const timeZone of ['Europe/Rome', 'America/Los_Angeles', 'Asia/Tokyo']) {
      const page = await open({ locale: 'en-GB', timeZone });
      await page.clock.setFixedTime('2026-11-03T14:30Z');
      await page.goto(firm);
      expect(await page.locator('#visit opening-hours').textContent(), timeZone).toContain('18:30, Italian time');
      expect(await page.locator('#visit opening-hours.open').count(), timeZone).toBe(1);
    }
  });

  test('that it is closed and on which day it opens, by the calendar of Italy', async ({ open }) => {
    const page = await open({ locale: 'en-GB', timeZone: 'Pacific/Auckland' });
    // It is still Tuesday in Italy, and Wednesday morning for this reader.
    await page.clock.setFixedTime('2026-11-03T18:00Z');
    await page.goto(firm);
    expect(await page.locator('#visit opening-hours').textContent()).toContain('Thursday');
    expect(await page.locator('#visit opening-hours.open').count()).toBe(0);
  });

  test('that it has closed meanwhile, to whoever leaves the page open', async ({ open }) => {
    const page = await open({ locale: 'it-IT' });
    await page.clock.install({ time: '2026-11-03T17:29:50Z' });
    await page.goto('/it/imprese/bottega-spotorni/');
    const sentence = page.locator('#visit opening-hours');
    expect(await sentence.textContent()).toContain('18:30, ora italiana');
    await page.clock.fastForward('00:30');
    await expect.poll(() => sentence.textContent()).toContain('giovedì');
  });

  test('on a holiday too what its week says, and beside it that holidays are to be asked about', async ({ open }) => {
    const page = await open({ locale: 'en-GB' });
    // 8 December, a holiday all over Italy, is a Tuesday.
    await page.clock.setFixedTime('2026-12-08T14:30Z');
    await page.goto(firm);
    expect(await page.locator('#visit opening-hours').textContent()).toContain('18:30');
    expect(await page.locator('.hours + .note').textContent()).toMatch(/holiday/);
  });

  test('nothing without JavaScript, where the hours of the week stand by themselves', async ({ open }) => {
    const page = await open({ javaScript: false });
    await page.goto(firm);
    expect(await page.locator('#visit opening-hours').textContent()).toBe('');
    expect(await page.locator('table.hours').isVisible()).toBe(true);
  });
});
