import { gunzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { test } from './visit.ts';

const field = (page: Page) => page.getByLabel(/^(?:What are you looking for|Che cosa cerchi)\?$/);
const titles = (page: Page) => page.locator('.result h2').allTextContents();
/** A busy machine searches slowly. */
const soon = { timeout: 10_000 };
const status = (page: Page) => page.getByRole('status').textContent();
const isFound = (page: Page, sentence: RegExp | string) => expect.poll(() => status(page), soon).toMatch(sentence);

/** Notes what a page fetches of the search index from now on. */
function noteIndex(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith('/search/') || pathname.includes('pagefind')) asked.push(pathname);
  });
  return asked;
}

describe('An English reader', () => {
  test('finds a maker by name from any page, with picture, kind, place and the sentence that matched', async ({ open }) => {
    const page = await open({ locale: 'en-GB' });
    await page.goto('/en/stories/');
    await page.getByRole('search').getByRole('searchbox').fill('Catenificio Brendolan');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/en/search/?q=Catenificio+Brendolan');
    await isFound(page, /^\d+ results$/);
    const first = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Catenificio Brendolan', exact: true }) });
    expect((await titles(page))[0]).toBe('Catenificio Brendolan');
    expect(await first.locator('.kicker').textContent()).toBe('Firm · Vicenza');
    expect(await first.locator('.tag').textContent()).toBe('invented sample');
    expect(await first.locator('img').evaluate(async (image: HTMLImageElement) => image.decode().then(() => image.naturalWidth))).toBe(480);
    await first.getByRole('link').click();
    await page.waitForURL('**/en/firms/catenificio-brendolan/');
  });

  test('finds makers by a word of the craft, in whichever form, with the word marked in its sentence', async ({ open }) => {
    const page = await open({ locale: 'en-GB' });
    await page.goto('/en/search/?q=potter');
    await isFound(page, /results$/);
    expect(await titles(page)).toContain('The line on the wall');
    expect((await page.locator('.result mark').allTextContents()).join(' ')).toMatch(/potter/i);
    await page.goto('/en/search/?q=weave');
    await isFound(page, /results$/);
    expect(await titles(page)).toContain('Weaving');
  });

  test('narrows by kind and by place: any value of one facet, each of several; and goes back', async ({ open }) => {
    const page = await open({ locale: 'en-GB', width: 1280 });
    await page.goto('/en/search/?q=glass');
    await isFound(page, /results$/);
    const choose = (name: string) => page.getByRole('checkbox', { name: new RegExp(`^${name} \\d+$`) });
    await choose('Firms').check();
    await page.waitForURL('**/en/search/?q=glass&kind=Firms');
    await isFound(page, '2 results');
    expect((await titles(page)).toSorted()).toEqual(['Fornace Tre Bricole', 'Moleria Dal Corso']);
    // Beside firms there are people still to be chosen: the numbers of a facet do not narrow themselves.
    await choose('People').check();
    await page.waitForURL(/kind=People/);
    await isFound(page, /^[3-9] results$/);
    await choose('Prato').waitFor({ state: 'hidden' });
    await page.goBack();
    await isFound(page, '2 results');
    expect(await choose('People').isChecked()).toBe(false);
    await page.goBack();
    await isFound(page, /^\d\d results$/);
    expect(await choose('Firms').isChecked()).toBe(false);
    expect(await field(page).inputValue()).toBe('glass');
  });

  test('comes back from a result to the same results', async ({ open }) => {
    const page = await open({ locale: 'en-GB' });
    await page.goto('/en/search/');
    await field(page).pressSequentially('violin');
    // As many as are shown at once.
    await expect.poll(() => titles(page), soon).toHaveLength(10);
    const before = await titles(page);
    await page.getByRole('link', { name: before[0] ?? '', exact: true }).click();
    await page.waitForURL((url) => !url.pathname.includes('/search/'));
    await page.goBack();
    await isFound(page, /results$/);
    await expect.poll(() => titles(page), soon).toEqual(before);
    expect(await field(page).inputValue()).toBe('violin');
  });
});

describe('A reader', () => {
  test('fetches nothing of the index before searching', async ({ open }) => {
    const page = await open();
    const asked = noteIndex(page);
    for (const path of ['/it/', '/it/storie/', '/it/cerca/']) await page.goto(path, { waitUntil: 'networkidle' });
    expect(asked).toEqual([]);
    await field(page).focus();
    await expect.poll(() => asked, soon).toContain('/search/it/pagefind.js');
    expect(asked.filter((path) => path.startsWith('/search/en'))).toEqual([]);
  });

  test('finds a word with or without its accents, and a place by its name first', async ({ open }) => {
    const page = await open();
    await page.goto('/it/cerca/?q=perche');
    await isFound(page, /risultati$/);
    expect((await page.locator('.result mark').allTextContents()).join(' ')).toMatch(/perché/i);
    for (const name of ['Cremona', 'Murano', 'Maiolica', 'Tre violini l’anno', 'Bottega Spotorni', "tre violini l'anno"]) {
      await page.goto(`/it/cerca/?q=${encodeURIComponent(name)}`);
      await isFound(page, /risultat/);
      await expect.poll(async () => (await titles(page))[0]?.toLowerCase(), soon).toBe(name.toLowerCase().replace("'", '’'));
    }
  });

  test('searches by keyboard alone, and keeps the focus in the field while typing', async ({ open }) => {
    const page = await open();
    await page.goto('/it/cerca/');
    await field(page).focus();
    await page.keyboard.type('vetro', { delay: 30 });
    await isFound(page, /risultati$/);
    await expect.poll(async () => (await titles(page)).length, soon).toBeGreaterThan(3);
    expect(await field(page).evaluate((input) => input === document.activeElement)).toBe(true);
    const box = page.locator('input[type=checkbox]:focus');
    for (let steps = 0; steps < 20 && (await box.count()) === 0; steps += 1) await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.waitForURL('**/it/cerca/?q=vetro&kind=*');
    expect(await box.isChecked()).toBe(true);
    const link = page.locator('.result a:focus');
    for (let steps = 0; steps < 80 && (await link.count()) === 0; steps += 1) await page.keyboard.press('Tab');
    const address = await link.getAttribute('href');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${address ?? ''}`);
  });

  test('asks for more results, and goes on at the first new one', async ({ open }) => {
    const page = await open();
    await page.goto('/it/cerca/?kind=Storie&kind=Imprese');
    await isFound(page, /risultati$/);
    await expect.poll(async () => (await titles(page)).length, soon).toBe(10);
    await page.getByRole('button', { name: 'Mostra altri risultati' }).click();
    await expect.poll(async () => (await titles(page)).length, soon).toBe(20);
    expect(await page.locator('.result').nth(10).locator('a').evaluate((link) => link === document.activeElement)).toBe(true);
  });

  test('without JavaScript is led from the field to the lists', async ({ open }) => {
    const page = await open({ javaScript: false });
    await page.goto('/it/imprese/');
    await page.getByRole('searchbox').fill('vetro');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/it/cerca/?q=vetro');
    expect(await page.locator('main').textContent()).toContain('La ricerca ha bisogno di JavaScript.');
    await page.locator('main').getByRole('link', { name: 'Imprese' }).click();
    await page.waitForURL('**/it/imprese/');
  });

  test('is told when nothing is found, and when the index cannot be had; and tries again', async ({ open }) => {
    const page = await open();
    await page.goto('/it/cerca/?q=zzzzqqqq');
    await isFound(page, 'Nessun risultato');
    expect(await page.getByText('Prova con meno parole').isVisible()).toBe(true);
    await page.route('**/search/**', (route) => route.abort());
    await page.goto('/it/cerca/?q=vetro');
    await page.getByText('La ricerca non risponde').waitFor();
    await page.unroute('**/search/**');
    await page.getByRole('button', { name: 'Riprova' }).click();
    await isFound(page, /risultati$/);
    expect(await page.getByText('La ricerca non risponde').isVisible()).toBe(false);
  });
});

describe('No harm is done', () => {
  test.for<[what: string, query: string]>([
    ['a script', '"><script>alert(1)</script>'],
    ['a picture that runs code', '<img src=x onerror=alert(1)>'],
    ['only spaces', '   '],
    ['an emoji', '🏺'],
    ['10,000 characters', 'abcde'.repeat(2000)],
    ['quotes alone', '""""""'],
    ['signs alone', '\\%00%'],
    ['letters with two accents', 'ă̈'],
  ])('by looking for %s', async ([, query], { open }) => {
    const page = await open();
    const wrongs: string[] = [];
    page.on('pageerror', ({ message }) => wrongs.push(message));
    page.on('dialog', (dialog) => {
      wrongs.push(dialog.message());
      void dialog.dismiss();
    });
    await page.goto('/it/cerca/');
    await field(page).fill(query);
    await page.keyboard.press('Enter');
    if (query.trim() !== '') await isFound(page, /risultat/);
    await page.goto(`/it/cerca/?q=${encodeURIComponent(query.slice(0, 4000))}&kind=%3Cscript%3E&kind=Storie&qq=1`);
    await isFound(page, /risultat/);
    // The page still searches.
    await field(page).fill('vetro');
    await isFound(page, /^\d+ risultati$/);
    expect(wrongs).toEqual([]);
  });

  test('by what a page says', async ({ open }) => {
    const page = await open();
    const hostile = '<img src=x onerror=alert(1)>';
    const wrongs: string[] = [];
    page.on('dialog', (dialog) => {
      wrongs.push(dialog.message());
      void dialog.dismiss();
    });
    await page.route('**/fragment/*', async (route) => {
      const said = gunzipSync(await (await route.fetch()).body()).toString('utf8').replace('pagefind_dcd', '');
      const fragment = JSON.parse(said) as { meta: Record<string, string> };
      fragment.meta = { ...fragment.meta, title: hostile, kind: hostile, place: hostile, sample: hostile };
      await route.fulfill({ body: `pagefind_dcd${JSON.stringify({ ...fragment, content: `${hostile}. vetro ${hostile} vetro.` })}` });
    });
    await page.goto('/it/cerca/?q=vetro');
    await expect.poll(async () => (await titles(page)).length, soon).toBe(10);
    expect((await titles(page))[0]).toBe(hostile);
    expect(await page.locator('.result .sentence').first().textContent()).toContain('<img');
    expect(await page.locator('img[src=x], img[onerror]').count()).toBe(0);
    expect(wrongs).toEqual([]);
  });
});
