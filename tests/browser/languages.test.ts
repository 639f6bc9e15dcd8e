import { describe, expect } from 'vitest';
import { pathOf, test } from './visit.ts';

describe.each([
  ['an Italian', 'it-IT', 'Italian', '/it/', 'it'],
  ['a British', 'en-GB', 'English', '/en/', 'en'],
  ['a German', 'de-DE', 'English', '/en/', 'en'],
])('A reader with %s browser', (_, locale, language, home, lang) => {
  test(`lands on the ${language} home`, async ({ open }) => {
    const page = await open({ locale });
    await page.goto('/', { waitUntil: 'commit' });
    await page.waitForURL(`**${home}`);
    expect(await page.locator('html').getAttribute('lang')).toBe(lang);
  });

  test('goes back to where they came from, and is not sent on again', async ({ open }) => {
    const page = await open({ locale });
    await page.goto('/it/storie/');
    await page.goto('/', { waitUntil: 'commit' });
    await page.waitForURL(`**${home}`);
    await page.goBack();
    expect(pathOf(page)).toBe('/it/storie/');
  });
});

describe('Without JavaScript the first page', () => {
  test.for([
    { name: 'Italiano', home: '/it/' },
    { name: 'English', home: '/en/' },
  ])('offers every language as a link: $name', async ({ name, home }, { open }) => {
    const page = await open({ javaScript: false });
    await page.goto('/');
    expect(pathOf(page)).toBe('/');
    expect(await page.getByRole('main').getByRole('link').allTextContents()).toEqual(['Italiano', 'English']);
    await page.getByRole('link', { name, exact: true }).click();
    expect(pathOf(page)).toBe(home);
  });
});

describe('A reader', () => {
  test('moves from an Italian story to the same story in English and back', async ({ open }) => {
    const page = await open();
    await page.goto('/it/storie/tre-violini-l-anno/');
    await page.getByRole('navigation', { name: 'Altre lingue' }).getByRole('link', { name: 'English' }).click();
    expect(pathOf(page)).toBe('/en/stories/three-violins-a-year/');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Three violins a year');
    await page.getByRole('navigation', { name: 'Other languages' }).getByRole('link', { name: 'Italiano' }).click();
    expect(pathOf(page)).toBe('/it/storie/tre-violini-l-anno/');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Tre violini l’anno');
  });
});
