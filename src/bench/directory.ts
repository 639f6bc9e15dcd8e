import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { chromiumArguments, findChromium } from '../commands/chromium.mjs';
import { host } from '../host.ts';

/** How long the directory takes to answer a choice, in milliseconds on the page's own clock: from the press to the firms that are found. */
export interface Choices {
  readonly median: number;
  readonly slowest: number;
}

const page = 'it/imprese';
/** How many boxes are pressed, one after the other and each alone. */
const presses = 15;

/** Presses boxes of the built site's directory. Nothing, if the site has no such page or there is no browser. */
export async function choices(out: string): Promise<Choices | undefined> {
  const executablePath = findChromium();
  if (executablePath === undefined || !existsSync(join(out, page))) return undefined;
  const { origin, close } = await host(out);
  const browser = await chromium.launch({ executablePath, headless: true, args: chromiumArguments });
  try {
    const window = await browser.newPage({ locale: 'it-IT', viewport: { width: 1280, height: 900 } });
    await window.goto(`${origin}/${page}/`, { waitUntil: 'networkidle' });
    const taken: number[] = [];
    for (let place = 0; place < presses; place += 1) taken.push(await press(window, place));
    taken.sort((a, b) => a - b);
    return { median: taken[Math.floor(taken.length / 2)] ?? NaN, slowest: taken.at(-1) ?? NaN };
  } finally {
    await browser.close();
    await close();
  }
}

/** Presses one box, notes how long the firms take, and lets go of it. */
async function press(window: Page, place: number): Promise<number> {
  const boxes = window.locator('#filters input[type=checkbox]');
  const box = boxes.nth(place % (await boxes.count()));
  const waited = window.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let pressed = 0;
        addEventListener('change', () => (pressed = performance.now()), { once: true, capture: true });
        const rows = document.querySelector('.firm-rows');
        const found = new MutationObserver(() => {
          found.disconnect();
          resolve(performance.now() - pressed);
        });
        if (rows) found.observe(rows, { childList: true });
      }),
  );
  await box.check();
  const taken = await waited;
  await box.uncheck();
  await window.waitForFunction(() => location.search === '');
  return taken;
}
