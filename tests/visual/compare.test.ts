import { chromium, type Browser } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { findChromium, howToInstallChromium } from '../../src/commands/chromium.mjs';
import { compare } from './compare.ts';
import { decode, encode, reduce, type Picture } from './picture.ts';

interface Change {
  readonly style?: string;
  readonly args?: readonly string[];
  readonly deviceScaleFactor?: number;
  /** Colours behind the picture of the page. */
  readonly icon?: boolean;
}

const paragraph = 'La riga sul muro era color caffellatte e nessuno l’aveva tirata: a un metro e sessantadue da terra, diritta come una livella. ';
const page = ({ style = '', icon = true }: Change): string => `<!doctype html>
<style>
  body { margin: 24px; font: 18px / 1.5 serif; color: #1c1a17; background: #fbf8f1; }
  .note { padding: 12px; background: #f0e9dc; } .button { padding: 8px 16px; color: #fff; background: #8a2f1d; }
  .line { border-top: 2px solid #8a2f1d; } a { color: #8a2f1d; } ${style}
</style>
<h1>La riga sul muro</h1><p>${paragraph.repeat(4)}<a href="#">${paragraph}</a></p><div class="line"></div>
<p class="note">${paragraph.repeat(2)}</p>
<p>${icon ? '<svg width="16" height="16" viewBox="0 0 16 16"><path d="M2 9l4 4 8-11" fill="none" stroke="#1c1a17" stroke-width="2"/></svg>' : '<svg width="16" height="16"></svg>'} ${paragraph}</p>
<p><span class="button">Cerca</span></p>`;

const browsers = new Map<string, Promise<Browser>>();
function browserWith(args: readonly string[]): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error(howToInstallChromium);
  const browser = browsers.get(args.join()) ?? chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', ...args] });
  browsers.set(args.join(), browser);
  return browser;
}
afterAll(async () => {
  for (const browser of browsers.values()) await (await browser).close();
});

async function shotOf(change: Change = {}): Promise<Picture> {
  const { args = [], deviceScaleFactor = 1 } = change;
  const window = await (await browserWith(args)).newPage({ viewport: { width: 820, height: 300 }, deviceScaleFactor });
  await window.setContent(page(change));
  const shot = await window.screenshot({ fullPage: true });
  await window.close();
  return reduce(shot, 820);
}

const approved = decode(await encode(await shotOf()));
const differs = async (change: Change) => compare(await approved, await shotOf(change)) !== undefined;

describe('A picture is the approved one', () => {
  test.each<Change & { readonly what: string }>([
    { what: 'taken again' },
    { what: 'with letters that keep their shape', args: ['--font-render-hinting=none'] },
    { what: 'with letters fitted to the points of the screen', args: ['--font-render-hinting=full'] },
    { what: 'with letters smoothed in colour', args: ['--enable-lcd-text'] },
    { what: 'with letters smoothed in grey', args: ['--disable-lcd-text'] },
    { what: 'with letters that are not smoothed', style: '* { -webkit-font-smoothing: none }', args: ['--disable-font-antialiasing'] },
    { what: 'with letters that begin anywhere between two points', args: ['--enable-font-subpixel-positioning'] },
    { what: 'from a screen with more points', deviceScaleFactor: 1.02 },
  ])('$what', async (change) => {
    expect(await differs(change)).toBe(false);
  });
});

describe('A picture is another one', () => {
  test.each<Change & { readonly what: string }>([
    { what: 'when a block is four pixels lower', style: '.note { position: relative; top: 4px }' },
    { what: 'when a block is four pixels to the side', style: '.note { position: relative; left: 4px }' },
    { what: 'when everything below is four pixels lower', style: '.line { margin-top: 22px }' },
    { what: 'when a background is a visible step darker', style: '.note { background: #e6ddcb }' },
    { what: 'when a button has another colour', style: '.button { background: #1d5a8a }' },
    { what: 'when links have the colour of the text', style: 'a { color: #1c1a17 }' },
    { what: 'when the text is a visible step paler', style: 'body { color: #55504a }' },
    { what: 'when an icon is missing', icon: false },
    { what: 'when a line is missing', style: '.line { border-color: transparent }' },
    { what: 'when letters are a pixel larger', style: 'body { font-size: 19px }' },
    { what: 'when the page is longer', style: 'body { padding-bottom: 24px }' },
  ])('$what', async (change) => {
    expect(await differs(change)).toBe(true);
  });
});
