import { chromium, type Browser, type Page } from 'playwright-core';
import { inject, test as plain } from 'vitest';
import { chromiumArguments, findChromium, howToInstallChromium } from '../../src/commands/chromium.mjs';
import { host, type Host } from '../../src/host.ts';

export interface Reader {
  /** The language of the reader’s browser. */
  readonly locale?: string;
  /** The time zone that the reader’s clocks keep. */
  readonly timeZone?: string;
  readonly javaScript?: boolean;
  /** How wide the reader’s screen is, in pixels. */
  readonly width?: number;
  /** Whether the reader’s system is set to dark colours. */
  readonly dark?: boolean;
}

/** The built site, served, and a browser to read it with. */
export class Visit {
  readonly origin: string;
  readonly #host: Host;
  readonly #browser: Browser;

  private constructor(host: Host, browser: Browser) {
    this.origin = host.origin;
    this.#host = host;
    this.#browser = browser;
  }

  static async begin(folder: string): Promise<Visit> {
    const executablePath = findChromium();
    if (executablePath === undefined) throw new Error(howToInstallChromium);
    const browser = await chromium.launch({
      executablePath,
      headless: true,
      args: chromiumArguments,
    });
    return new Visit(await host(folder), browser);
  }

  /** An empty window of a reader who was never here. Addresses are relative to the site. */
  async open({ locale = 'it-IT', timeZone, javaScript = true, width = 1280, dark = false }: Reader = {}): Promise<Page> {
    const page = await this.#browser.newPage({ baseURL: this.origin, locale, ...(timeZone !== undefined && { timezoneId: timeZone }), javaScriptEnabled: javaScript, viewport: { width, height: 800 }, colorScheme: dark ? 'dark' : 'light' });
    // Shorter than a test may take, so that a failure says what was waited for.
    page.setDefaultTimeout(15_000);
    return page;
  }

  async end(): Promise<void> {
    await this.#browser.close();
    await this.#host.close();
  }
}

/** A test that visits the built site: `open` gives it windows, which are closed after it. */
export const test = plain
  .extend('visit', { scope: 'file' }, async ({}, { onCleanup }) => {
    const visit = await Visit.begin(inject('site'));
    onCleanup(() => visit.end());
    return visit;
  })
  .extend('open', ({ visit }, { onCleanup }) => {
    const pages: Page[] = [];
    onCleanup(async () => {
      for (const page of pages) await page.close();
    });
    return async (reader?: Reader): Promise<Page> => {
      const page = await visit.open(reader);
      pages.push(page);
      return page;
    };
  });

/** The path of the page that a window shows, with its anchor. */
export function pathOf(page: Page): string {
  const { pathname, hash } = new URL(page.url());
  return pathname + hash;
}
