import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { pathOf, test } from './visit.ts';

/** The values of a vCard, by the names of its properties. RFC 6350 folds long lines and escapes commas. */
const readCard = (text: string): ReadonlyMap<string, string> =>
  new Map(text.replaceAll(/\r\n[ \t]/g, '').trimEnd().split('\r\n').map((line): [string, string] => [/^[A-Z-]+/.exec(line)?.[0] ?? '', line.slice(line.indexOf(':') + 1).replaceAll(/\\([,;\\])/g, '$1')]));

const value = (page: Page, name: string) => page.locator('main dl > div').filter({ has: page.getByText(name, { exact: true }) }).locator('dd').first().textContent();

describe('A buyer', () => {
  test.for([true, false])('finds a chain maker with a low minimum order who speaks English, reads the terms and saves the contact; with JavaScript: %s', { timeout: 60_000 }, async (javaScript, { open }) => {
    const page = await open({ locale: 'en-GB', javaScript });
    await page.goto('/en/firms/');
    if (javaScript) {
      for (const name of ['Goldsmithing', 'English']) await page.getByRole('checkbox', { name: new RegExp(`^${name} \\d+$`) }).check();
      await expect.poll(() => page.locator('.firm-row').count(), { timeout: 10_000 }).toBe(1);
    } else await page.locator('.facet-lists').getByRole('link', { name: /^Goldsmithing/ }).click();
    await page.getByRole('link', { name: 'Catenificio Brendolan' }).click();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Catenificio Brendolan');
    expect(await value(page, 'Minimum order')).toContain('50 g');
    expect(await value(page, 'Languages of negotiation')).toContain('English');
    expect((await value(page, 'Lead time'))?.trim()).not.toMatch(/^(?:not declared)?$/);
    const download = page.waitForEvent('download');
    await page.locator('a[download$=".vcf"]').first().click();
    const saved = await download;
    expect(saved.suggestedFilename()).toBe('catenificio-brendolan.vcf');
    const card = readCard(readFileSync(await saved.path(), 'utf8'));
    expect(card.get('BEGIN')).toBe('VCARD');
    expect(card.get('END')).toBe('VCARD');
    expect(card.get('FN')).toBe('Catenificio Brendolan');
    expect(card.get('EMAIL')).toBe('chiara@catenificio-brendolan.example');
    expect(card.get('TEL')?.replaceAll(/\D/g, '')).toBe('390444000011');
    expect(card.get('URL')).toContain('/en/firms/catenificio-brendolan/');
  });
});

describe('A traveller', () => {
  test.for([
    { locale: 'it-IT', places: '/it/territori/', firms: 'Fornace Tre Bricole', day: 'giovedì', experience: 'Il turno del fonditore' },
    { locale: 'en-GB', places: '/en/territories/', firms: 'Fornace Tre Bricole', day: 'Thursday', experience: 'The melter’s shift' },
  ])('finds where Murano is and what can be visited on a Thursday, from $places without JavaScript', { timeout: 60_000 }, async ({ locale, places, firms, day, experience }, { open }) => {
    const page = await open({ locale, javaScript: false });
    await page.goto(places);
    await page.getByRole('main').getByRole('heading', { name: 'Murano' }).getByRole('link').click();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Murano');
    expect(await page.locator('main svg').first().isVisible()).toBe(true);
    expect(await page.getByRole('main').textContent()).toMatch(/Venezia|Venice/);
    await page.getByRole('main').getByRole('link', { name: firms, exact: true }).first().click();
    const visit = page.locator('#visit');
    const hours = visit.locator('tr, dl > div').filter({ hasText: new RegExp(day, 'i') }).first();
    expect(await hours.textContent()).toMatch(/09:30.*12:00.*17:30.*19:00/s);
    expect(await visit.locator('.experiences').textContent()).toContain(experience);
    expect(await visit.locator('address').textContent()).toContain('Murano');
  });
});

describe('A reader in the middle of a story', () => {
  const here = (page: Page) => page.evaluate(() => document.querySelector(decodeURI(location.hash))?.getBoundingClientRect().top ?? Number.NaN);

  test.for([true, false])('moves from Italian to English and back and stays in place; with JavaScript: %s', async (javaScript, { open }) => {
    const page = await open({ javaScript });
    await page.goto('/it/storie/tre-violini-l-anno/');
    const link = page.getByRole('link', { name: 'Questa parte in inglese' }).nth(2);
    await link.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/en/stories/three-violins-a-year/#text-the-front-on-the-wall');
    expect(await page.getByRole('heading', { name: 'The front on the wall' }).isVisible()).toBe(true);
    if (javaScript) expect(await here(page)).toBeGreaterThanOrEqual(0);
    await page.getByRole('link', { name: 'This section in Italian' }).nth(2).click();
    await page.waitForURL('**/it/storie/tre-violini-l-anno/#text-il-davanti-appeso-al-muro');
    if (javaScript) expect(await here(page)).toBeLessThan(200);
  });

  test('sees the way only at the heading that is pointed at', async ({ open }) => {
    const page = await open();
    await page.goto('/it/storie/tre-violini-l-anno/');
    const seen = () => page.locator('.elsewhere a').evaluateAll((links) => links.filter((link) => getComputedStyle(link).opacity === '1').map((link) => link.getAttribute('href')));
    await page.mouse.move(0, 0);
    expect(await seen()).toEqual([]);
    await page.getByRole('heading', { name: 'L’abete senza bosco' }).hover();
    expect(await seen()).toEqual(['/en/stories/three-violins-a-year/#text-spruce-without-a-forest']);
  });

  test('asks for no script by that', async ({ open }) => {
    const page = await open();
    const scripts: string[] = [];
    page.on('request', (request) => {
      if (request.resourceType() === 'script') scripts.push(request.url());
    });
    await page.goto('/it/storie/tre-violini-l-anno/');
    await page.getByRole('link', { name: 'Questa parte in inglese' }).first().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/en/stories/**');
    expect(scripts).toEqual([]);
    expect(pathOf(page)).toContain('#');
  });
});
