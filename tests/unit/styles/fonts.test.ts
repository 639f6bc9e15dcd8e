import { globSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fromFile } from '@capsizecss/unpack/fs';
import { create } from 'fontkitten';
import { describe, expect, test } from 'vitest';
import { common, european, fontFiles, licences, western } from '../../../src/fonts/faces.ts';

const file = (name: string) => fileURLToPath(new URL(`../../../src/fonts/${name}`, import.meta.url));
const css = readFileSync(new URL('../../../src/styles/fonts.css', import.meta.url), 'utf8');
const faces = [...css.matchAll(/@font-face \{([^}]+)\}/g)].map(([, inside = '']) => Object.fromEntries([...inside.matchAll(/([\w-]+):\s*([^;]+);/g)].map(([, property = '', value = '']) => [property, value])));

function open(name: string) {
  const font = create(readFileSync(file(name)));
  if (font.isCollection) throw new Error(`${name} holds several fonts`);
  return font;
}

describe.each(fontFiles)('$file', ({ file: name, characters, axes }) => {
  test('has the characters that it is for', () => {
    const font = open(name);
    expect(Array.from(characters).filter((character) => !font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0))).toEqual([]);
  });

  test('has only the axes that are used, as far as they are used', () => {
    const axesOf = Object.fromEntries(Object.entries(open(name).variationAxes).map(([axis, kept]) => [axis, { min: kept?.min, max: kept?.max }]));
    expect(axesOf).toEqual(Object.fromEntries(Object.entries(axes).filter(([, span]) => typeof span !== 'number')));
  });

  test('is asked for by pages with one of its characters, and by no others', () => {
    const face = faces.find(({ src = '' }) => src.includes(`/${name}'`));
    const ranges = [...(face?.['unicode-range'] ?? '').matchAll(/U\+([\dA-F]+)(?:-([\dA-F]+))?/g)].map(([, first = '', last = first]) => [parseInt(first, 16), parseInt(last, 16)] as const);
    const isAsked = (character: string) => ranges.some(([first, last]) => first <= (character.codePointAt(0) ?? 0) && (character.codePointAt(0) ?? 0) <= last);
    expect(Array.from(characters).filter((character) => !isAsked(character))).toEqual([]);
    expect([common, western, european].filter((letters) => !Array.from(characters).every((character) => letters.includes(character))).flatMap((letters) => Array.from(letters)).filter(isAsked)).toEqual([]);
  });
});

test('the fonts of a page weigh no more than 130 kB, and those that are fetched at once no more than 85', () => {
  const size = (...names: readonly string[]) => names.reduce((sum, name) => sum + statSync(file(name)).size, 0);
  expect(size('newsreader-roman.woff2', 'newsreader-italic.woff2', 'instrument-sans.woff2')).toBeLessThan(130_000);
  expect(size('newsreader-roman.woff2', 'instrument-sans.woff2')).toBeLessThan(85_000);
});

test('every word of the sample site and of the interface can be written with them', () => {
  const texts = [...globSync('content/**/*.{mdx,yml}'), ...globSync('src/i18n/*.json'), 'tests/fixtures/german/dictionary.json'].map((path) => readFileSync(path, 'utf8'));
  const written = new Set(texts.flatMap((text) => Array.from(text)));
  expect([...written].filter((character) => !`${common}${western}${european}\n`.includes(character))).toEqual([]);
});

test('the licence of each family lies beside its files', () => {
  for (const { file: name } of licences) expect(readFileSync(file(name), 'utf8')).toContain('SIL OPEN FONT LICENSE');
});

/** How wide and high the fonts are that readers have of their own, in units of the em: from @capsizecss/metrics 4.3.0. */
const own = {
  'Newsreader as Georgia': { normal: 913 / 2048, italic: 931 / 2048 },
  'Newsreader as Times': { normal: 832 / 2048, italic: 836 / 2048 },
  'Newsreader as Noto': { normal: 481 / 1000 },
  'Instrument Sans as Arial': { normal: 913 / 2048 },
  'Instrument Sans as Roboto': { normal: 911 / 2048 },
} as const;

describe.each(Object.entries(own).flatMap(([family, widths]) => Object.entries(widths).map(([style, width]) => ({ family, style, width }))))('$family ($style)', ({ family, style, width }) => {
  test('stands in for the font at its width and height', async () => {
    const instead = family.startsWith('Newsreader') ? (style === 'italic' ? 'newsreader-italic.woff2' : 'newsreader-roman.woff2') : 'instrument-sans.woff2';
    const { ascent, descent, lineGap, unitsPerEm, xWidthAvg } = await fromFile(file(instead));
    const scale = xWidthAvg / unitsPerEm / width;
    const percent = (value: number) => `${Number((value * 100).toFixed(2))}%`;
    const face = faces.find((each) => each['font-family'] === `'${family}'` && (each['font-style'] ?? 'normal') === style);
    expect(face).toMatchObject({
      'size-adjust': percent(scale),
      'ascent-override': percent(ascent / unitsPerEm / scale),
      'descent-override': percent(-descent / unitsPerEm / scale),
      'line-gap-override': percent(lineGap / unitsPerEm / scale),
    });
  });
});
