import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { complaints, weightTable } from '../../../src/budgets/index.ts';
import { tinyFolder } from '../../fixtures/tiny-folder.ts';

/** Text that does not get lighter by compression. */
const heavy = (bytes: number) => randomBytes(bytes).toString('base64');
const inHead = (html: string) => (page: string) => page.replace('</head>', `${html}</head>`);
const inMain = (html: string) => (page: string) => page.replace('</main>', `${html}</main>`);
const first = '<picture><source srcset="/small.avif 480w, /large.avif 1280w, /desk.avif 1920w" sizes="(min-width: 62rem) 40rem, 100vw"><img fetchpriority="high" src="/picture.webp" alt=""></picture>';

const over = (...site: Parameters<typeof tinyFolder>) => complaints({ site: tinyFolder(...site), visits: [] }, 'en');

test('a page within every budget is not complained of', () => {
  expect(over({ '/large.avif': Buffer.alloc(119_000), '/desk.avif': Buffer.alloc(400_000) }, inMain(first))).toEqual([]);
});

describe('a page is over budget', () => {
  test('with too much around its words', () => {
    expect(over({}, inMain(`<i title="${heavy(20_000)}"></i>`))).toEqual([expect.stringMatching(/^\/it\/storie\/uno\/: HTML 2\d\.\d kB, at most 20\.0 kB\. The page carries more/)]);
  });

  test('but not with a long story: its words may weigh what they weigh', () => {
    expect(over({}, inMain(`<p>${heavy(25_000)}</p>`))).toEqual([]);
    expect(over({}, inMain(`<p>${heavy(25_000)}</p><i title="${heavy(14_000)}"></i>`))).toEqual([expect.stringContaining('HTML')]);
  });

  test('with heavy style sheets, on every page that has them', () => {
    expect(over({ '/style.css': `/*${heavy(20_000)}*/` })).toEqual([expect.stringMatching(/^\/it\/: CSS 2\d\.\d kB, at most 20\.0 kB/), expect.stringContaining('/it/storie/uno/: CSS')]);
  });

  test.each(['<script>1</script>', '<script type="module" src="/a.js"></script>', '<link rel="modulepreload" href="/a.js">', '<link rel="preload" as="script" href="/a.js">', '<meta onload="a()">'])('with %s in a story', (code) => {
    expect(over({}, inHead(code))).toEqual([expect.stringContaining('JavaScript of a story 1, at most 0 (<')]);
  });

  test('but not with what is data', () => {
    expect(over({}, inHead('<script type="speculationrules">{}</script><script type="application/ld+json">{}</script>'))).toEqual([]);
  });

  test('with three fonts ahead of all else, or one that it waits for besides two', () => {
    const font = '<link rel="preload" as="font" href="/a.woff2">';
    expect(over({}, inHead(font + font + font))).toEqual([expect.stringContaining('fonts before the page shows 3, at most 2')]);
    expect(over({ '/style.css': '@font-face { src: url(a.woff2) } @font-face { src: url(b.woff2); font-display: swap }' }, inHead(font + font))).toEqual([expect.stringContaining('fonts before the page shows 3')]);
  });

  test('with a first picture that is heavy on a phone, whichever file the phone takes', () => {
    expect(over({ '/large.avif': Buffer.alloc(121_000) }, inMain(first))).toEqual([expect.stringContaining('first picture on a phone 121.0 kB, at most 120.0 kB (/large.avif)')]);
    expect(over({ '/small.avif': Buffer.alloc(121_000) }, inMain(first.replace('100vw', '150px')))).toEqual([expect.stringContaining('(/small.avif)')]);
  });
});

test('the table has the heaviest page of each kind', () => {
  const table = weightTable({ site: tinyFolder({ '/large.avif': Buffer.alloc(7000) }, inMain(first)), visits: [] }, 'en').split('\n');
  expect(table.find((line) => line.startsWith('story'))).toContain('7.0 kB');
  expect(table).toHaveLength(4);
});
