import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { extremes } from '../../../src/styleguide/extremes.ts';

/** Search engines and the search page read it; nobody sees it. */
const unseen = ['src/components/SearchFacets.astro'];

/** What a component draws with, and what that draws with. */
function drawnBy(file: string, seen = new Set<string>()): Set<string> {
  for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(/^import \w+ from '(\.[^']+\.astro)';$/gm)) {
    const drawn = join(dirname(file), path);
    if (seen.has(drawn)) continue;
    seen.add(drawn);
    drawnBy(drawn, seen);
  }
  return seen;
}

test('every component that is seen has an example in the sheet of components', () => {
  const shown = drawnBy('src/styleguide/Styleguide.astro');
  expect(globSync('src/components/**/*.astro').filter((file) => !shown.has(file) && !unseen.includes(file))).toEqual([]);
});

test('an example shows the least and the most that a component is given', () => {
  expect(extremes(['aa', undefined, 'aaaa', 'a', 'aaa'])).toEqual(['a', 'aaaa']);
  expect(extremes([undefined, 'a'])).toEqual(['a']);
  expect(extremes([])).toEqual([]);
});
