import { describe, expect, inject } from 'vitest';
import { promised } from '../../promised.ts';
import { pagesOfEveryKind } from '../../site/kinds.ts';
import { Site } from '../../site/site.ts';
import { test } from '../visit.ts';
import { examine, giveAxe } from './axe.ts';
import { decisions } from './undecided.ts';

describe(promised('examination'), () => {
  const paths = pagesOfEveryKind(Site.read(inject('site')));

  // Each language in both schemes, each scheme at every width, each language at every width: what all three together decide would take twice as long.
  test.for([
    { pages: /^\/en\//, looks: [['light', 820], ['dark', 390], ['dark', 1440]] },
    { pages: /^\/(?!en\/)/, looks: [['light', 390], ['light', 1440], ['dark', 820]] },
  ] as const)('nothing is left undecided, and nothing decided that is not asked: $pages', { timeout: 900_000 }, async ({ pages, looks }, { open }) => {
    const page = await open();
    // Colours that fade in would be measured half-way.
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const wrongs: string[] = [];
    const decided = new Set<number>();
    for (const path of paths.filter((each) => pages.test(each))) {
      // The first page sends its reader on by a script, which here does not come.
      if (path === '/') await page.route('**/*.js', (route) => route.abort());
      await page.goto(path);
      if (path === '/') await page.unroute('**/*.js');
      await page.locator('details').evaluateAll((all) => all.forEach((details) => details.setAttribute('open', '')));
      await giveAxe(page);
      for (const [colorScheme, width] of looks) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 800 });
        const findings = await examine(page, colorScheme === 'light' ? 'all' : 'colours', decisions);
        for (const place of findings.decided) decided.add(place);
        for (const wrong of findings.wrongs) wrongs.push(`${path} ${width} ${colorScheme} ${wrong}`);
      }
    }
    expect([...new Set(wrongs)]).toEqual([]);
    expect(decisions.filter((_, place) => !decided.has(place))).toEqual([]);
  });
});
