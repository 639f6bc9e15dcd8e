import { readFileSync } from 'node:fs';
import { clampRgb, converter, parse, toGamut, wcagContrast, type Color } from 'culori';
import { describe, expect, test } from 'vitest';
import { loadContent } from '../../../src/content.ts';
import { promised } from '../../promised.ts';

const css = readFileSync(new URL('../../../src/styles/tokens.css', import.meta.url), 'utf8');
/** What the stylesheet says of each token, in its order: accents are said twice, first for browsers that cannot derive them. */
const said = Map.groupBy([...css.matchAll(/--([\w-]+): (light-dark\(.+\));/g)].map(([, name = '', value = '']) => ({ name, value })), ({ name }) => name);

const schemes = ['light', 'dark'] as const;
type Scheme = (typeof schemes)[number];
const oklch = converter('oklch');
/** Browsers differ in how they bring a colour into what a screen can show. */
const shown: readonly ((colour: Color) => Color)[] = [(colour) => clampRgb(colour), (colour) => toGamut('rgb', 'oklch')(colour)];

/** The value of a token in a scheme, as it is written. */
function written(token: string, scheme: Scheme, derived: boolean): string {
  const value = said.get(token)?.at(derived ? -1 : 0)?.value;
  const inside = /^light-dark\((.+)\)$/.exec(value ?? '')?.[1] ?? '';
  const outside = (text: string) => text.split('(').length === text.split(')').length;
  const comma = [...inside.matchAll(/, /g)].find(({ index }) => outside(inside.slice(0, index)))?.index ?? inside.length;
  const one = value === undefined ? undefined : scheme === 'light' ? inside.slice(0, comma) : inside.slice(comma + 2);
  if (one === undefined) throw new Error(`tokens.css has no ${token}`);
  return one;
}

/** The colour of a token for a brand. */
function colour(token: string, scheme: Scheme, brand: Color | undefined): Color {
  const value = written(token, scheme, brand !== undefined);
  const relative = /^oklch\(from var\(--brand\) ([\d.]+) (?:min\(c, ([\d.]+)\)|calc\(min\(c, ([\d.]+)\) \* ([\d.]+)\)) h\)$/.exec(value);
  if (!relative) {
    const plain = parse(value);
    if (!plain) throw new Error(`${token} is ${value}, which this test does not understand`);
    return plain;
  }
  const [, lightness, most = relative[3], , part = '1'] = relative;
  const { c, h = 0 } = brand ? oklch(brand) : { c: 0 };
  return { mode: 'oklch', l: Number(lightness), c: Math.min(c, Number(most)) * Number(part), h };
}

const contrast = (text: string, ground: string, scheme: Scheme, brand?: Color): number =>
  Math.min(...shown.map((into) => wcagContrast(into(colour(text, scheme, brand)), into(colour(ground, scheme, brand)))));

const grounds = ['paper', 'surface', 'sunk'];
const pairs = (texts: readonly string[], on: readonly string[], least: number) => texts.flatMap((text) => on.map((ground) => ({ text, ground, least })));
/** WCAG 2.2: text 4.5 to 1 (1.4.3), lines that say something 3 to 1 (1.4.11). */
const ownPairs = [...pairs(['ink', 'ink-2', 'good', 'warn', 'bad'], grounds, 4.5), ...pairs(['paper'], ['ink'], 4.5), ...pairs(['edge'], grounds, 3)];
const accentPairs = [
  ...pairs(['accent'], [...grounds, 'accent-wash'], 4.5),
  ...pairs(['ink', 'ink-2', 'good', 'warn', 'bad'], ['accent-wash'], 4.5),
  ...pairs(['accent-on'], ['accent-solid'], 4.5),
  ...pairs(['accent-solid', 'accent-line'], [...grounds, 'accent-wash'], 3),
];

/** The pairs that are too faint for a brand. */
const faint = (scheme: Scheme, brand?: Color): string[] =>
  accentPairs.flatMap(({ text, ground, least }) => {
    const found = contrast(text, ground, scheme, brand);
    return found < least ? [`${text} on ${ground} ${found.toFixed(2)}`] : [];
  });

describe.each(schemes)(`${promised('contrast')} %s`, (scheme) => {
  test.each(ownPairs)('$text can be made out on $ground', ({ text, ground, least }) => {
    expect(contrast(text, ground, scheme)).toBeGreaterThanOrEqual(least);
  });

  test('whatever colour a brand has, its texts and lines can be made out', () => {
    const failures = [];
    for (let hue = 0; hue < 360; hue += 4)
      for (const chroma of [0, 0.03, 0.06, 0.1, 0.14, 0.2, 0.3])
        for (const lightness of [0, 0.25, 0.5, 0.75, 1]) {
          const brand: Color = { mode: 'oklch', l: lightness, c: chroma, h: hue };
          failures.push(...faint(scheme, brand).map((pair) => `${pair} at hue ${hue}, chroma ${chroma}`));
        }
    expect([...new Set(failures)]).toEqual([]);
  });

  test('browsers that cannot derive a brand’s colour have one that can be made out', () => {
    expect(faint(scheme)).toEqual([]);
  });

  test('the colours of the sample site and of its brands can be made out', async () => {
    const content = await loadContent();
    const accents = [...[...content.site.in.values()].map(({ accent }) => accent), ...content.all('brand').map(({ main }) => main.data.accent)];
    expect(accents.length).toBeGreaterThan(4);
    expect(accents.flatMap((accent) => faint(scheme, parse(accent)).map((pair) => `${accent}: ${pair}`))).toEqual([]);
  });
});
