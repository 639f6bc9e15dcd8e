import { chromium, type Browser, type Page } from 'playwright-core';
import { chromiumArguments } from '../commands/chromium.mjs';
import { host } from '../host.ts';
import type { BuiltPage, BuiltSite } from './built.ts';

/** What a browser saw of a page on a slow line, without the reader asking for anything. Addresses are absolute, or files of the site. */
export interface Visit {
  readonly page: string;
  readonly kind: string;
  /** How wide the screen was, in CSS pixels. */
  readonly width: number;
  /** The scripts that ran, by the address that brought them. */
  readonly scripts: readonly string[];
  /** How much moved, as the sum of all layout shifts. */
  readonly shift: number;
  /** What moved. */
  readonly moved: readonly string[];
  /** What was asked of other hosts. */
  readonly elsewhere: readonly string[];
}

/** A phone and a desk. */
const screens = [
  { width: 390, height: 800, dots: 2 },
  { width: 1440, height: 900, dots: 1 },
] as const;
/** By so many milliseconds fonts and pictures come later than the page. */
const delay = 250;
/** How many windows are open at a time. */
const windows = 3;

/** Opens pages of a site on a phone and on a desk. */
export async function visit(site: BuiltSite, pages: readonly BuiltPage[], executablePath: string): Promise<Visit[]> {
  const { origin, close } = await host(site.folder);
  const browser = await chromium.launch({ executablePath, headless: true, args: chromiumArguments });
  try {
    const left = pages.flatMap((page) => screens.map((screen) => ({ page, screen })));
    const visits: Visit[] = [];
    const work = async () => {
      for (let next = left.shift(); next; next = left.shift()) visits.push(await visitOne(browser, origin, next.page, next.screen));
    };
    await Promise.all(Array.from({ length: windows }, work));
    return visits;
  } finally {
    await browser.close();
    await close();
  }
}

async function visitOne(browser: Browser, origin: string, { path, kind }: BuiltPage, { width, height, dots }: (typeof screens)[number]): Promise<Visit> {
  // The choice of a language leads readers of a language of the site on at once.
  const context = await browser.newContext({ viewport: { width, height }, deviceScaleFactor: dots, locale: 'zu-ZA' });
  try {
    const page = await context.newPage();
    const scripts = new Set<string>();
    const elsewhere = new Set<string>();
    const devTools = await context.newCDPSession(page);
    devTools.on('Debugger.scriptParsed', ({ url }) => {
      if (url.startsWith(origin)) scripts.add(url.slice(origin.length));
    });
    await devTools.send('Debugger.enable');
    page.on('request', (request) => {
      if (!request.url().startsWith(`${origin}/`) && !request.url().startsWith('data:')) elsewhere.add(request.url());
    });
    await page.route(/\.(?:woff2|avif|webp|jpg|png|svg)$/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, delay));
      await route.continue();
    });
    await page.goto(origin + path, { waitUntil: 'networkidle' });
    await readToTheEnd(page);
    const { shift, moved } = await page.evaluate(seen);
    return { page: path, kind, width, scripts: [...scripts], elsewhere: [...elsewhere], shift, moved };
  } finally {
    await context.close();
  }
}

/** What is below comes when it is scrolled to. */
async function readToTheEnd(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight) {
      scrollTo({ top, behavior: 'instant' });
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
  });
  await page.waitForLoadState('networkidle');
}

/** Runs on the page: what the browser itself noted of how it came. */
async function seen(): Promise<Pick<Visit, 'shift' | 'moved'>> {
  interface LayoutShift extends PerformanceEntry {
    readonly value: number;
    readonly sources: readonly { readonly node: Node | null }[];
  }
  const shifts = await new Promise<LayoutShift[]>((resolve) => {
    // The type is that of the entries: https://developer.mozilla.org/docs/Web/API/LayoutShift
    new PerformanceObserver((list) => resolve(list.getEntries() as LayoutShift[])).observe({ type: 'layout-shift', buffered: true });
    // Nothing is said where nothing moved.
    setTimeout(() => resolve([]), 200);
  });
  const nameOf = (node: Node | null) => (node instanceof Element ? `${node.localName}${node.id && `#${node.id}`}${[...node.classList].map((each) => `.${each}`).join('')}` : (node?.parentElement?.localName ?? 'text'));
  return { shift: shifts.reduce((sum, { value }) => sum + value, 0), moved: [...new Set(shifts.flatMap(({ sources }) => sources.map(({ node }) => nameOf(node))))] };
}
