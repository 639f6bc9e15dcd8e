import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import jsqr from 'jsqr';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { describe, expect, inject } from 'vitest';
import { buildSite } from '../fixtures/build-site.ts';
import { fullFirm } from '../fixtures/full-firm.ts';
import { writeSite } from '../fixtures/small-site.ts';
import { pagesOfEveryKind } from '../site/kinds.ts';
import { isFramed, Site } from '../site/site.ts';
import { test as plain, Visit } from './visit.ts';

const story = '/en/stories/twenty-two-heaps/';

/** An A4 sheet within its margins, in CSS pixels. */
const sheet = { width: Math.floor((180 / 25.4) * 96), height: Math.floor((265 / 25.4) * 96) };

/** A page as it is laid out for paper. */
async function onPaper(page: Page, path: string): Promise<void> {
  await page.setViewportSize(sheet);
  await page.emulateMedia({ media: 'print' });
  await page.goto(path);
}

/** What is wrong with the sheets of a page: each promise has its own list. */
const faultsOf = (page: Page, height: number) =>
  page.evaluate((height) => {
    const seen = (selector: string) => [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility());
    const named = (elements: readonly Element[]) => elements.map(({ outerHTML }) => outerHTML.slice(0, 90));
    const { color, backgroundColor } = getComputedStyle(document.body);
    return {
      // The overview of a supply chain leads to its phases on the page, and is its drawing on paper.
      acting: named(seen('nav:not(.overview), button, input, select, textarea, audio, [popover], .skip, .languages, .elsewhere:not(li), .pager')),
      cut: named(seen('main :is(img, svg, figure:not(.audio), tr, .card, dl > div, .ledger > li)').filter((element) => getComputedStyle(element).breakInside !== 'avoid' || element.getBoundingClientRect().height > height)),
      head: seen('.site-header :is(.wordmark, .printed)').map(({ textContent }) => textContent),
      ink: [color, backgroundColor],
    };
  }, height);

/** Every colour on a page. */
const coloursOf = (page: Page): Promise<string[]> =>
  page.locator('html, body *').evaluateAll((elements) => elements.map((element) => getComputedStyle(element)).map(({ color, backgroundColor, fill, stroke, filter, borderBlockStartColor }) => [color, backgroundColor, fill, stroke, filter, borderBlockStartColor].join()));

async function print(visit: Visit) {
  const site = Site.read(inject('site'));
  const page = await visit.open();
  const found = [];
  for (const path of pagesOfEveryKind(site)) {
    if (!path.startsWith('/en/') || !site.pages.some((each) => each.path === path && isFramed(each))) continue;
    await onPaper(page, path);
    const faults = await faultsOf(page, sheet.height);
    const byDay = await coloursOf(page);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const byNight = await coloursOf(page);
    await page.emulateMedia({ media: 'print', colorScheme: 'light' });
    found.push({ path, ...faults, differing: byNight.filter((colours, place) => colours !== byDay[place]) });
  }
  await page.close();
  return found;
}

/** One page of every kind, printed once. */
const test = plain.extend('printed', { scope: 'file' }, ({ visit }) => print(visit));

describe('On paper, no kind of page', { timeout: 240_000 }, () => {
  test('has a menu, a button or a field', ({ printed }) => {
    expect(printed.length).toBeGreaterThan(20);
    for (const { path, acting } of printed) expect(acting, path).toEqual([]);
  });

  test('leaves unsaid whose it is and where it is found', ({ printed }) => {
    for (const { path, head } of printed) expect(head, path).toEqual(['Cappello', `https://cappello.example.org${path}`]);
  });

  test('is other than black on white, whatever its reader’s system prefers', ({ printed }) => {
    for (const { path, ink, differing } of printed) {
      expect(ink, path).toEqual(['rgb(0, 0, 0)', 'rgba(0, 0, 0, 0)']);
      expect(differing, path).toEqual([]);
    }
  });

  test('cuts a picture, a row or a card in two', ({ printed }) => {
    for (const { path, cut } of printed) expect(cut, path).toEqual([]);
  });
});

describe('A story on paper', () => {
  test('writes out the address of every link that leads away', async ({ open }) => {
    const page = await open();
    await onPaper(page, story);
    const links = await page.locator('main a[href^="http"]').evaluateAll((all) => all.filter((link) => link.checkVisibility()).map((link) => ({ href: link.getAttribute('href'), written: getComputedStyle(link, '::after').content })));
    expect(links.length).toBeGreaterThan(2);
    for (const { href, written } of links) expect(written).toBe(`" (${href})"`);
  });

  test('has its author, its dates, its marks, its ledger, its sources and how to quote it', async ({ open }) => {
    const page = await open();
    await onPaper(page, story);
    const text = await page.getByRole('main').innerText();
    for (const said of ['Giulia Serafin', '16 February 2026', 'Cappello (3D)', 'What we checked', 'Public register.', 'Sources', 'To cite this story', 'https://cappello.example.org/en/stories/twenty-two-heaps/']) expect(text).toContain(said);
    const marks = page.locator('.evidence sup');
    expect(await marks.count()).toBeGreaterThan(2);
    for (const mark of await marks.all()) expect(await mark.isVisible()).toBe(true);
  });

  test('leaves no line of a paragraph alone on a sheet', async ({ open }) => {
    const page = await open();
    await onPaper(page, story);
    const least = await page.locator('.story-text > p').evaluateAll((all) => Math.min(...all.map((paragraph) => getComputedStyle(paragraph)).flatMap(({ orphans, widows }) => [Number(orphans), Number(widows)])));
    expect(least).toBeGreaterThan(1);
  });
});

/** How many sheets of A4 a page takes. The pages of a PDF that Chromium makes are named in plain text. */
async function sheetsOf(page: Page, path: string): Promise<number> {
  await page.goto(path);
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

/** What a QR code in a picture says to a reader that knows nothing of how it was drawn. */
async function readQr(picture: Buffer): Promise<string | undefined> {
  const { data, info } = await sharp(picture).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return jsqr(new Uint8ClampedArray(data), info.width, info.height, { inversionAttempts: 'dontInvert' })?.data;
}

describe('A firm on paper', () => {
  const firms = Site.read(inject('site')).pages.filter(({ path }) => /^\/(?:it\/imprese|en\/firms)\/[a-z-]+\/$/.test(path) && !/\/(?:per|by)\/$/.test(path));

  test('is a fact sheet on one A4 sheet, in both languages', { timeout: 240_000 }, async ({ open }) => {
    const page = await open();
    expect(firms).toHaveLength(24);
    for (const { path } of firms) expect(await sheetsOf(page, path), path).toBe(1);
  });

  test('is on one sheet also with every field filled in, and with texts as long as they may be', { timeout: 120_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'cappello-firm-'));
    try {
      const content = join(folder, 'content');
      writeSite(content, fullFirm);
      buildSite({ CONTENT_DIR: content, OUT_DIR: join(folder, 'site'), CACHE_DIR: join(folder, 'cache') });
      const visit = await Visit.begin(join(folder, 'site'));
      try {
        const page = await visit.open();
        expect(await sheetsOf(page, '/it/imprese/fornace-conti/')).toBe(1);
        await onPaper(page, '/it/imprese/fornace-conti/');
        const text = await page.getByRole('main').innerText();
        for (const said of ['vendite-estero@', 'CIF', 'Responsible Jewellery Council Chain of Custody 3', 'Fondamenta dei Vetrai e dei Molatori', '+39 041 5550124'.replaceAll(' ', '\u00a0')]) expect(text).toContain(said);
      } finally {
        await visit.end();
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  test('shows what is not declared, how certificates stand, whether it was checked, and that it is a sample', async ({ open }) => {
    const page = await open();
    await onPaper(page, '/en/firms/filatura-cavalciotto/');
    const text = await page.locator('body').innerText();
    for (const said of ['not declared', 'Valid until', 'Not checked yet', 'This page is a sample', 'Terms last confirmed on', 'vendite@filaturacavalciotto.example', 'Via della Gora Nuova 41']) expect(text).toContain(said);
    await onPaper(page, '/it/imprese/lanificio-oropa-verde/');
    expect(await page.locator('body').innerText()).toMatch(/Verificata\s+.*\s+Controllata da Tommaso Righi, 15 settembre 2026/);
  });

  test('has a QR code that leads to its page, also for a reader who prefers the dark', async ({ open }) => {
    const page = await open({ dark: true });
    await onPaper(page, '/en/firms/filatura-cavalciotto/');
    expect(await readQr(await page.locator('.qr').screenshot())).toBe('https://cappello.example.org/en/firms/filatura-cavalciotto/');
    await page.emulateMedia({ media: 'screen' });
    expect(await readQr(await page.locator('.qr').screenshot())).toBe('https://cappello.example.org/en/firms/filatura-cavalciotto/');
  });
});

test('The QR code that a firm downloads leads to its page', async () => {
  for (const path of ['/it/imprese/studio-sollai/', '/en/firms/lanificio-oropa-verde/']) {
    const file = readFileSync(join(inject('site'), path, 'qr.svg'));
    expect(await readQr(file)).toBe(`https://cappello.example.org${path}`);
  }
});
