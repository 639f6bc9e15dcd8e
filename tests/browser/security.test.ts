import { describe, expect } from 'vitest';
import { kept, noteRefusals } from './refusals.ts';
import { test } from './visit.ts';

/** A busy machine takes its time. */
const soon = { timeout: 10_000 };

describe('Under its policy', () => {
  test('the first page chooses a language', async ({ open }) => {
    const page = await open({ locale: 'en-GB' });
    const refusals = await noteRefusals(page);
    await page.goto('/', { waitUntil: 'commit' });
    await page.waitForURL('**/en/');
    expect(refusals).toEqual([]);
  });

  test.for(['/it/imprese/fornace-tre-bricole/', '/en/firms/fornace-tre-bricole/'])('the menu opens, and the hours of %s are those of now', async (path, { open }) => {
    const page = await open();
    const refusals = await noteRefusals(page);
    await page.goto(path);
    await page.getByRole('button', { name: 'Menu' }).click();
    expect(await page.getByRole('navigation', { name: 'Menu' }).isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('opening-hours').first().textContent(), soon).not.toBe('');
    expect(refusals).toEqual([]);
  });

  test.for([
    { list: '/it/imprese/', choice: /^Oreficeria \d+$/ },
    { list: '/en/firms/', choice: /^Goldsmithing \d+$/ },
  ])('firms are narrowed at $list', async ({ list, choice }, { open }) => {
    const page = await open();
    const refusals = await noteRefusals(page);
    await page.goto(list);
    await page.getByRole('checkbox', { name: choice }).check();
    await page.waitForURL(`**${list}?craft=oreficeria`);
    await expect.poll(() => page.locator('.firm-row').count(), soon).toBe(2);
    expect(refusals).toEqual([]);
    expect(await kept(page)).toEqual([]);
  });

  test.for(['/it/cerca/?q=vetro', '/en/search/?q=glass'])('search runs its program: %s', async (address, { open }) => {
    const page = await open();
    const refusals = await noteRefusals(page);
    await page.goto(address);
    await expect.poll(() => page.locator('.result img').count(), soon).toBeGreaterThan(0);
    expect(refusals).toEqual([]);
    expect(await kept(page)).toEqual([]);
  });

  test('a recording plays', async ({ open }) => {
    const page = await open();
    const refusals = await noteRefusals(page);
    await page.goto('/it/storie/tre-violini-l-anno/');
    await page.locator('audio').evaluate(async (audio: HTMLAudioElement) => {
      audio.muted = true;
      await audio.play();
    });
    expect(refusals).toEqual([]);
  });

  test('nothing that is put into a page is run, worn or fetched from another host', async ({ open }) => {
    const hostile: readonly (readonly [html: string, refusal: string])[] = [
      ['<script>document.title = "taken"</script>', 'script-src-elem refuses inline'],
      ['<img src="/icon.svg" alt="" onload="document.title = \'taken\'">', 'script-src-attr refuses inline'],
      ['<script src="https://other.example/x.js"></script>', 'script-src-elem refuses https://other.example/x.js'],
      ['<style>body { display: none }</style>', 'style-src-elem refuses inline'],
      ['<p style="color: red">x</p>', 'style-src-attr refuses inline'],
      ['<img src="https://other.example/x.png" alt="">', 'img-src refuses https://other.example/x.png'],
      ['<iframe src="https://other.example/"></iframe>', 'frame-src refuses https://other.example'],
      ['<base href="https://other.example/">', 'base-uri refuses https://other.example'],
    ];
    const page = await open();
    const refusals = await noteRefusals(page);
    await page.route('**/it/storie/', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.text()).replace('<main', () => `${hostile.map(([html]) => html).join('')}<main`) });
    });
    await page.goto('/it/storie/');
    for (const [, refusal] of hostile) await expect.poll(() => refusals.join('\n'), { message: refusal, ...soon }).toContain(refusal);
    expect(await page.title()).not.toBe('taken');
    expect(await page.locator('h1').isVisible()).toBe(true);
  });

  test('a script cannot make HTML of a string', async ({ open }) => {
    const page = await open();
    await page.goto('/it/imprese/');
    expect(
      await page.evaluate(() => {
        try {
          document.body.innerHTML = '<p>x</p>';
          return 'taken';
        } catch (error) {
          return error instanceof Error ? error.name : '';
        }
      }),
    ).toBe('TypeError');
  });
});
