import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { moment } from './day.ts';
import type { Gallery } from './gallery.ts';
import { inParts, reduce } from './picture.ts';

/** The environment in which a site is built on the day of the visual tests. */
export const onTheDay = { NODE_OPTIONS: `--import=${fileURLToPath(new URL('clock.ts', import.meta.url)).replaceAll(' ', '\\ ')}` };

/** Every width, and both schemes. */
const looks = [[390, 'light'], [820, 'dark'], [1440, 'light']] as const;

/** What is not as approved about a page. `name`: what the page is called in the gallery. */
export async function judge(page: Page, path: string, gallery: Gallery, name: string): Promise<string[]> {
  const found: string[] = [];
  // The sheet of components is drawn when it is asked for.
  page.setDefaultTimeout(60_000);
  await page.clock.setFixedTime(moment);
  await withFonts(page);
  for (const [width, colorScheme] of looks) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    // A page that was another width before may keep the files of its pictures, or not.
    await page.goto(path);
    await whole(page);
    const parts = inParts(await reduce(await shoot(page), width));
    for (const [place, part] of parts.entries()) {
      const fault = await gallery.judge([name, width, colorScheme, ...(place > 0 ? [place + 1] : [])].join('.'), part);
      if (fault !== undefined) found.push(fault);
    }
  }
  return found;
}

/** The whole page as a PNG, hardly compressed: that would take longer than everything else. */
async function shoot(page: Page): Promise<Buffer> {
  const session = await page.context().newCDPSession(page);
  const { cssContentSize } = await session.send('Page.getLayoutMetrics');
  const { data } = await session.send('Page.captureScreenshot', { format: 'png', optimizeForSpeed: true, captureBeyondViewport: true, clip: { ...cssContentSize, scale: 1 } });
  await session.detach();
  return Buffer.from(data, 'base64');
}

/** A page shows without fonts that come late; a picture of it waits for them. The development server sends styles as scripts too. */
const withFonts = (page: Page): Promise<unknown> =>
  page.route('**/*', async (route) => {
    const isStyled = route.request().resourceType() === 'document' || new URL(route.request().url()).pathname.endsWith('.css');
    if (!isStyled) return route.fallback();
    const response = await route.fetch();
    return route.fulfill({ response, body: (await response.text()).replaceAll(/font-display:\s*optional/g, 'font-display:block') });
  });

/** Has everything drawn that a reader would only meet further down, and waits for it. */
const whole = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    for (const image of document.images) {
      image.loading = 'eager';
      image.decoding = 'sync';
    }
    // A picture that need not wait any more chooses its file before the next frame.
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
    // A picture that is missing is seen to be missing.
    await Promise.all(Array.from(document.images, (image) => image.decode().catch(() => undefined)));
    await document.fonts.ready;
  });
