import { describe, expect, inject } from 'vitest';
import { promised } from '../../promised.ts';
import { pagesOfEveryKind } from '../../site/kinds.ts';
import { Site } from '../../site/site.ts';
import { test } from '../visit.ts';
import { lostText } from './lost-text.ts';
import { addStyle } from './style.ts';

/** What a reader may set by WCAG 2.2, 1.4.12, without losing anything. */
const spacing = '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }';

describe(promised('reflow'), () => {
  const paths = pagesOfEveryKind(Site.read(inject('site')));

  test('320 pixels, then also spaced', { timeout: 300_000 }, async ({ open }) => {
    const page = await open({ width: 320 });
    const wrongs: string[] = [];
    for (const path of paths) {
      await page.goto(path);
      for (const wrong of await lostText(page)) wrongs.push(`${path} ${wrong}`);
      await addStyle(page, spacing);
      for (const wrong of await lostText(page)) wrongs.push(`${path}, spaced: ${wrong}`);
    }
    expect(wrongs).toEqual([]);
  });

  test.for([
    ['en', 1280],
    ['it', 390],
  ] as const)('%s, letters twice as large in a window %d pixels wide', { timeout: 300_000 }, async ([language, width], { open }) => {
    const page = await open({ width });
    const session = await page.context().newCDPSession(page);
    await session.send('Page.setFontSizes', { fontSizes: { standard: 32 } });
    const wrongs: string[] = [];
    for (const path of paths.filter((each) => each.startsWith(`/${language}/`))) {
      await page.goto(path);
      if (path === `/${language}/`) expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('32px');
      for (const wrong of await lostText(page)) wrongs.push(`${path} ${wrong}`);
    }
    expect(wrongs).toEqual([]);
  });
});
