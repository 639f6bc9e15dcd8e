import { expect, test } from 'vitest';
import { loadContent } from '../../../src/content.ts';
import { Media } from '../../../src/images/media.ts';
import { initials } from '../../../src/views/brand-mark.ts';
import { editionsOf } from '../../../src/views/edition.ts';
import { textsOf } from '../../../src/views/texts.ts';

test('the colour and the emblem of each brand are published, once for all pages', async () => {
  const content = await loadContent();
  const media = new Media('');
  const theme = [...textsOf(editionsOf(content, media, '2026-06-01'))].find(({ path }) => path === '/theme.css')?.text() ?? '';
  const brands = [...theme.matchAll(/^\[data-brand='([\w-]+)'\] \{ --brand: (#[\da-f]{6}); --emblem: url\('\/media\/([\da-f]{16}\.svg)'\); \}$/gm)].map(([, id, colour, emblem]) => ({ id, colour, emblem }));
  expect(brands.map(({ id, colour }) => ({ id, colour }))).toEqual(content.all('brand').map(({ id, main }) => ({ id, colour: main.data.accent })));
  expect([...media.wanted.keys()]).toEqual(brands.map(({ emblem }) => emblem));
});

test.each([
  ['Made in Vicenza', 'MV'],
  ['Chiara Brendolan', 'CB'],
  ['Žofie', 'Ž'],
  ['d’oro', 'd'],
  ['Anna-Lena von der Heide', 'AH'],
])('the initials of “%s” are %s', (name, letters) => {
  expect(initials(name)).toBe(letters);
});
