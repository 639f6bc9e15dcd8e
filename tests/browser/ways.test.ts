import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject } from 'vitest';
import { pathOf, test } from './visit.ts';

describe('A buyer', () => {
  test('finds a chain maker’s terms from the home page by links alone', async ({ open }) => {
    const page = await open({ locale: 'en-GB', javaScript: false });
    await page.goto('/en/');
    await page.getByRole('banner').getByRole('link', { name: 'Supply chains', exact: true }).first().click();
    await page.getByRole('link', { name: 'Gold chain', exact: true }).click();
    await page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Chain making' }) }).getByRole('link', { name: 'Catenificio Brendolan' }).click();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Catenificio Brendolan');
    for (const term of ['Minimum order', 'Lead time', 'Monthly capacity', 'Incoterms 2020', 'Payment', 'Exports to', 'Languages of negotiation', 'Terms last confirmed on']) {
      const value = await page.locator('#facts dl > div').filter({ has: page.getByText(term, { exact: true }) }).locator('dd').textContent();
      expect(value?.trim(), term).not.toMatch(/^(?:not declared)?$/);
    }
    expect(await page.getByRole('link', { name: /@/ }).first().getAttribute('href')).toMatch(/^mailto:/);
  });
});

describe('An unknown address', () => {
  test.for(['/it/storie/non-esiste/', '/en/stories/no-such-story/', '/nowhere'])('gets a page that leads back, with status 404: %s', async (address, { open }) => {
    const page = await open();
    const response = await page.goto(address);
    expect(response?.status()).toBe(404);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('404');
    const links = await page.getByRole('link').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(links).toEqual(expect.arrayContaining(['/it/', '/en/']));
    await page.locator('section:lang(en)').getByRole('link', { name: 'Stories' }).click();
    expect(pathOf(page)).toBe('/en/stories/');
  });
});

describe('A former address', () => {
  const rules = readFileSync(join(inject('site'), '_redirects'), 'utf8').split('\n').filter((line) => line !== '').map((line) => line.split(' '));

  test.skipIf(rules.length === 0)('leads to the present one, on a host that knows no redirects', async ({ open }) => {
    const page = await open();
    for (const [from = '', to = ''] of rules) {
      await page.goto(from);
      await page.waitForURL(`**${to}`);
      expect(await page.locator('main').count()).toBe(1);
    }
  });
});
