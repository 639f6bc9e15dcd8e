import type { Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { promised } from '../../promised.ts';
import { pagesOfEveryKind } from '../../site/kinds.ts';
import { Site } from '../../site/site.ts';
import { test } from '../visit.ts';

/** The headings that skip a level, and the parts that are missing or there twice. */
const disorder = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const headings = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter((heading) => heading.checkVisibility());
    const skips = headings.filter((heading, place) => Number(heading.localName[1]) > Number(headings[place - 1]?.localName[1] ?? 0) + 1);
    const mains = document.querySelectorAll('main').length;
    return [...skips.map((heading) => `“${heading.textContent.trim()}” skips a level`), ...(mains === 1 ? [] : [`${mains} main parts`])];
  });

/**
 * The neighbours that are seen the other way round than they stand in the document: the later one wholly above, or on the same line and wholly before.
 * Parts of their own beside each other can be read in either order; a number that is drawn above its name is said after it.
 */
const turnedRound = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const named = (element: Element) => `<${element.localName} class="${element.className}"> ${element.textContent.trim().replaceAll(/\s+/g, ' ').slice(0, 40)}`;
    const isInFlow = (element: Element): element is HTMLElement => element instanceof HTMLElement && element.textContent.trim() !== '' && element.checkVisibility() && !/absolute|fixed/.test(getComputedStyle(element).position);
    const found: string[] = [];
    for (const parent of document.querySelectorAll('body, body *:not(svg, svg *)')) {
      const children = [...parent.children].filter(isInFlow);
      for (const [place, later] of children.entries()) {
        const earlier = children[place - 1];
        if (!earlier || later.localName === 'dd') continue;
        const [one, other] = [earlier.getBoundingClientRect(), later.getBoundingClientRect()];
        const isAbove = other.bottom <= one.top && other.left < one.right;
        const areParts = [earlier, later].some((each) => each.matches('section, aside, nav'));
        const isBefore = !areParts && other.right <= one.left && other.top < one.bottom && other.bottom > one.top;
        if (isAbove || isBefore) found.push(`${named(later)} is seen before ${named(earlier)}`);
      }
    }
    return found;
  });

describe(promised('structure'), () => {
  // Each language in another width: the pages of a kind differ in their words only.
  test.for([
    ['en', 390],
    ['it', 1280],
  ] as const)('%s, in a window %d pixels wide', { timeout: 300_000 }, async ([language, width], { open }) => {
    const page = await open({ width });
    const wrongs: string[] = [];
    for (const path of pagesOfEveryKind(Site.read(inject('site')))) {
      if (!path.startsWith(`/${language}/`)) continue;
      await page.goto(path);
      for (const wrong of [...(await disorder(page)), ...(await turnedRound(page))]) wrongs.push(`${path} ${wrong}`);
    }
    expect(wrongs).toEqual([]);
  });
});
