import { readFileSync } from 'node:fs';
import { describe, expect } from 'vitest';
import { promised } from '../promised.ts';
import { test } from './visit.ts';

const stories = ['/it/storie/tre-violini-l-anno/', '/en/stories/three-violins-a-year/'];

describe.each(stories)('The recording of %s', (story) => {
  test('plays its own file', async ({ open }) => {
    const page = await open();
    await page.goto(story);
    const audio = page.locator('audio');
    const source = await audio.getAttribute('src');
    const response = await page.request.get(source ?? '');
    expect(response.headers()['content-type']).toBe('audio/mpeg');
    expect((await response.body()).equals(readFileSync('content/stories/tre-violini-l-anno/corde.mp3'))).toBe(true);
    await audio.evaluate(async (element) => {
      if (!(element instanceof HTMLAudioElement)) throw new Error('This is no recording');
      element.muted = true;
      await element.play();
    });
    await expect.poll(() => audio.evaluate((element) => element instanceof HTMLAudioElement && element.currentTime > 0 && element.duration > 1)).toBe(true);
  });

  test(`${promised('transcripts')} It opens without JavaScript.`, async ({ open }) => {
    const page = await open({ javaScript: false });
    await page.goto(story);
    const transcript = page.locator('.audio details p').first();
    expect(await transcript.isVisible()).toBe(false);
    await page.locator('.audio summary').click();
    expect(await transcript.isVisible()).toBe(true);
  });
});
