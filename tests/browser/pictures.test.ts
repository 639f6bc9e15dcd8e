import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect } from 'vitest';
import { buildSite } from '../fixtures/build-site.ts';
import { smallSite, writeSite } from '../fixtures/small-site.ts';
import { test, Visit } from './visit.ts';

const pages = ['/it/', '/it/storie/', '/it/storie/la-riga-sul-muro/', '/it/prodotti/violino-argine/'];

for (const width of [390, 820, 1100, 1440])
  test(`no picture is blown up in a window of ${width} pixels`, async ({ open }) => {
    const page = await open({ width });
    for (const path of pages) {
      await page.goto(path);
      const blurred = await page.locator('img').evaluateAll(async (images) => {
        const found: string[] = [];
        for (const image of images) {
          if (!(image instanceof HTMLImageElement)) continue;
          image.loading = 'eager';
          await image.decode();
          const widthOf = (address: string) => Number(/-(\d+)\.\w+$/.exec(address)?.[1]);
          const widths = (image.previousElementSibling?.getAttribute('srcset') ?? '').split(',').map((each) => widthOf(each.trim().split(' ')[0] ?? ''));
          const file = widthOf(image.currentSrc);
          const drawn = image.getBoundingClientRect().width;
          // A tenth is not seen.
          if (!(file * 1.1 >= drawn) && file < Math.max(...widths)) found.push(`${image.currentSrc} is drawn ${drawn} pixels wide`);
        }
        return found;
      });
      expect(blurred, path).toEqual([]);
    }
  });

test('a browser that knows AVIF takes it, and every picture has its room before it comes', async ({ open }) => {
  const page = await open();
  await page.goto('/it/storie/la-riga-sul-muro/');
  const images = page.locator('img');
  for (const image of await images.all()) expect(await image.evaluate((each) => each instanceof HTMLImageElement && [each.hasAttribute('width'), each.hasAttribute('height'), each.parentElement?.localName])).toEqual([true, true, 'picture']);
  expect(await images.first().evaluate((each) => each instanceof HTMLImageElement && each.currentSrc)).toMatch(/\.avif$/);
});

/** A picture three times as high as wide, grey with one red square. */
const tall = await sharp({ create: { width: 300, height: 900, channels: 3, background: '#888' } })
  .composite([{ input: { create: { width: 40, height: 40, channels: 3, background: '#e00000' } }, left: 130, top: 70 }])
  .jpeg()
  .toBuffer();

test('a cropped picture keeps its focal point in sight', { timeout: 120_000 }, async ({ onTestFinished }) => {
  const folder = mkdtempSync(join(tmpdir(), 'cappello-focal-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const content = join(folder, 'content');
  const out = join(folder, 'site');
  const product = 'products/bicchiere/index.it.mdx';
  const red: number[] = [];
  for (const focal of ['', '  focal: { x: 0.5, y: 0.1 }\n']) {
    writeSite(content, { 'products/bicchiere/bicchiere.jpg': tall, [product]: smallSite[product].replace('  file: bicchiere.jpg\n', `  file: bicchiere.jpg\n${focal}`) });
    buildSite({ CONTENT_DIR: content, OUT_DIR: out, CACHE_DIR: join(folder, 'cache') });
    const visit = await Visit.begin(out);
    onTestFinished(() => visit.end());
    const page = await visit.open();
    await page.goto('/it/prodotti/');
    const { data, info } = await sharp(await page.locator('.card img').first().screenshot()).removeAlpha().raw().toBuffer({ resolveWithObject: true });
    let count = 0;
    for (let at = 0; at < data.length; at += info.channels) if ((data[at] ?? 0) > 180 && (data[at + 1] ?? 0) < 60) count += 1;
    red.push(count / (info.width * info.height));
  }
  // The square is 40 × 40 of the 300 × 200 that a card shows of this picture.
  expect(red[0]).toBe(0);
  expect(red[1]).toBeGreaterThan(0.02);
});
