import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { pathOf, test } from './visit.ts';

/** A busy machine takes its time. */
const soon = { timeout: 10_000 };
const names = (page: Page) => page.locator('.firm-row h2').allTextContents();
const isCounted = (page: Page, count: string) => expect.poll(() => page.locator('.found-count').textContent(), soon).toBe(count);
const box = (page: Page, name: string) => page.getByRole('checkbox', { name: new RegExp(`^${name} \\d+$`) });

const languages = [
  { locale: 'en-GB', list: '/en/firms/', craft: 'Goldsmithing', language: 'English', amount: 'Amount', unit: 'Unit', one: '1 firm', two: '2 firms', all: '12 firms', minimum: '50 g', none: '0 firms', everything: 'See all 12 firms', drop: /^Drop / },
  { locale: 'it-IT', list: '/it/imprese/', craft: 'Oreficeria', language: 'Inglese', amount: 'Quantità', unit: 'Unità', one: '1 impresa', two: '2 imprese', all: '12 imprese', minimum: '50 g', none: '0 imprese', everything: 'Vedi tutte le 12 imprese', drop: /^Togli / },
] as const;

describe.for(languages)('A buyer reading $list', ({ locale, list, craft, language, amount, unit, one, two, all, minimum, none, everything, drop }) => {
  test('finds a chain maker with a low minimum order who speaks English, and a colleague who gets the address sees the same', async ({ open }) => {
    const page = await open({ locale });
    await page.goto(list);
    await box(page, craft).check();
    await box(page, language).check();
    await page.getByLabel(unit, { exact: true }).selectOption('gram');
    await page.getByLabel(amount, { exact: true }).fill('100');
    await page.keyboard.press('Tab');
    await page.waitForURL(`**${list}?craft=oreficeria&language=en&maxOrder=100&unit=gram`);
    await isCounted(page, one);
    expect(await names(page)).toEqual(['Catenificio Brendolan']);
    expect(await page.locator('.firm-row').getByText(minimum, { exact: true }).count()).toBe(1);

    const colleague = await open({ locale });
    await colleague.goto(page.url());
    await isCounted(colleague, one);
    expect(await names(colleague)).toEqual(['Catenificio Brendolan']);
    expect(await box(colleague, craft).isChecked()).toBe(true);
    expect(await colleague.getByLabel(amount, { exact: true }).inputValue()).toBe('100');
  });

  test('takes one choice back at a time', async ({ open }) => {
    const page = await open({ locale });
    await page.goto(list);
    await box(page, craft).check();
    await isCounted(page, two);
    await box(page, language).check();
    await isCounted(page, one);
    await page.goBack();
    await page.waitForURL(`**${list}?craft=oreficeria`);
    await expect.poll(() => box(page, language).isChecked(), soon).toBe(false);
    await page.goBack();
    await isCounted(page, all);
    expect(await names(page)).toHaveLength(12);
  });

  test('who finds nothing is told why, and has two ways out', async ({ open }) => {
    const page = await open({ locale });
    await page.goto(`${list}?craft=oreficeria&maxOrder=5&unit=piece`);
    await isCounted(page, none);
    const empty = page.locator('.directory-empty');
    expect(await empty.locator('[data-reason]').textContent()).toContain(craft);
    expect(await empty.getByRole('link').getAttribute('href')).toContain(encodeURIComponent('maxOrder=5'));
    await empty.getByRole('button', { name: everything }).click();
    await isCounted(page, all);
    await page.goBack();
    await isCounted(page, none);
    await empty.getByRole('button', { name: drop }).click();
    await expect.poll(() => names(page), soon).not.toEqual([]);
    expect(await page.locator('.found-count').evaluate((count) => count === document.activeElement)).toBe(true);
  });

  test('without JavaScript narrows by pages of their own, and meets no field that does nothing', async ({ open }) => {
    const page = await open({ locale, javaScript: false });
    await page.goto(list);
    expect(await page.locator('main').getByRole('checkbox').count()).toBe(0);
    expect(await page.locator('main').getByRole('searchbox').count()).toBe(0);
    await page.locator('.facet-lists').getByRole('link', { name: new RegExp(`^${craft}`) }).click();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(craft);
    expect(await names(page)).toEqual(['Catenificio Brendolan', 'Laboratorio Stimamiglio']);
    await page.getByRole('link', { name: 'Catenificio Brendolan' }).click();
    await page.waitForURL(`**${list}catenificio-brendolan/`);
  });
});

describe('The directory', () => {
  test('fetches nothing before the first choice, then one file', async ({ open }) => {
    const page = await open();
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.resourceType() === 'fetch') asked.push(new URL(request.url()).pathname);
    });
    await page.goto('/it/imprese/', { waitUntil: 'networkidle' });
    expect(asked).toEqual([]);
    await box(page, 'Liuteria').check();
    await isCounted(page, '2 imprese');
    await box(page, 'Maiolica').check();
    await isCounted(page, '4 imprese');
    expect(asked).toEqual(['/it/imprese/index.json']);
  });

  test('is used by keyboard alone, and never loses the focus', async ({ open }) => {
    const page = await open();
    await page.goto('/it/imprese/');
    await box(page, 'Oreficeria').focus();
    await page.keyboard.press('Space');
    await isCounted(page, '2 imprese');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('value'))).toBe('oreficeria');
    await page.getByRole('button', { name: 'Oreficeria — togli' }).press('Enter');
    await isCounted(page, '12 imprese');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('found-count');
    expect(pathOf(page)).toBe('/it/imprese/');
  });

  test('keeps the search when the language is changed', async ({ open }) => {
    const page = await open();
    await page.goto('/it/imprese/?craft=liuteria&language=ja');
    await isCounted(page, '1 impresa');
    await page.getByRole('link', { name: 'English' }).first().click();
    await page.waitForURL('**/en/firms/?craft=liuteria&language=ja');
    await isCounted(page, '1 firm');
  });

  test('draws a firm that was found as the page draws it without a script', async ({ open }) => {
    const page = await open();
    await page.goto('/it/imprese/');
    const plain = await page.locator('.firm-row').evaluateAll((rows) => rows.map((row) => row.outerHTML.replace(/ data-part="\w+"|\s+(?=<)|(?<=>)\s+/g, '')));
    await page.goto('/it/imprese/?language=it');
    await isCounted(page, '10 imprese');
    const drawn = await page.locator('.firm-row').evaluateAll((rows) => rows.map((row) => row.outerHTML.replace(/ data-part="\w+"|\s+(?=<)|(?<=>)\s+/g, '')));
    expect(plain).toEqual(expect.arrayContaining(drawn));
  });

  test('opens its choices over the whole screen of a phone, says how many firms there are, and leads to them', async ({ open }) => {
    const page = await open({ width: 390 });
    await page.goto('/it/imprese/');
    await page.getByRole('button', { name: 'Restringi' }).click();
    await box(page, 'Tessitura').check();
    await page.getByRole('button', { name: 'Mostra 3 imprese' }).waitFor();
    expect(await page.getByRole('link', { name: 'Bottega Casalboni' }).count()).toBe(0);
    expect(await page.locator('main h1').evaluate((heading) => heading.closest('[inert]') !== null)).toBe(true);
    await page.getByRole('button', { name: 'Mostra 3 imprese' }).click();
    await isCounted(page, '3 imprese');
    expect(await page.evaluate(() => [document.activeElement?.className, document.querySelector('[inert]')])).toEqual(['found-count', null]);
  });

  test('says so when it cannot be fetched, and tries again', async ({ open }) => {
    const page = await open();
    await page.route('**/index.json', (route) => route.abort());
    await page.goto('/it/imprese/?craft=liuteria');
    await page.getByText('L’elenco non risponde').waitFor();
    await page.unroute('**/index.json');
    await page.getByRole('button', { name: 'Riprova' }).click();
    await isCounted(page, '2 imprese');
  });
});
