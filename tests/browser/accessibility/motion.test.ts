import { describe, expect, inject } from 'vitest';
import { promised } from '../../promised.ts';
import { everyKindOnce } from '../../site/kinds.ts';
import { Site } from '../../site/site.ts';
import { test } from '../visit.ts';

describe(promised('motion'), () => {
  test('on every kind of page', { timeout: 300_000 }, async ({ open }) => {
    const page = await open();
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const wrongs: string[] = [];
    for (const path of everyKindOnce(Site.read(inject('site')))) {
      if (path === '/') continue;
      await page.goto(path);
      const moving = await page.evaluate(() => {
        const named = (element: Element) => `<${element.localName} class="${element.className}">`;
        const styled = [...document.querySelectorAll('*')].filter((element) => {
          const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
          return !/^(?:0s(?:, )?)+$/.test(transitionDuration) || animationName !== 'none' || scrollBehavior === 'smooth';
        });
        const playing = document.querySelectorAll('[autoplay], marquee, img[src$=".gif"]');
        return [...styled, ...playing].map(named);
      });
      for (const element of new Set(moving)) wrongs.push(`${path} ${element}`);
    }
    expect(wrongs).toEqual([]);
  });
});
