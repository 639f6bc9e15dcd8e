import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { chromiumArguments, findChromium } from '../commands/chromium.mjs';
import { host } from '../host.ts';

/** What a reader's first question costs, in an empty browser on this machine. */
export interface Query {
  /** From opening the search page, question included, to the first result, in milliseconds. */
  readonly opened: number;
  /** From the last letter of a question typed into the open page to the first result, in milliseconds. */
  readonly typed: number;
  /** Bytes of all that the browser fetched for it, page and index included, as the server sent them. */
  readonly bytes: number;
}

const page = 'it/cerca';
const question = 'forno';
const result = '.results li';

/** Opens the built site's search page with a question. Nothing, if the site has no such page or there is no browser. */
export async function query(out: string): Promise<Query | undefined> {
  const executablePath = findChromium();
  if (executablePath === undefined || !existsSync(join(out, page))) return undefined;
  const { origin, close } = await host(out);
  const browser = await chromium.launch({ executablePath, headless: true, args: chromiumArguments });
  try {
    const window = await browser.newPage({ locale: 'it-IT' });
    const sizes: Promise<number>[] = [];
    window.on('requestfinished', (request) => sizes.push(request.sizes().then(({ responseBodySize, responseHeadersSize }) => responseBodySize + responseHeadersSize).catch(() => 0)));
    const started = performance.now();
    await window.goto(`${origin}/${page}/?q=${question}`);
    await window.locator(result).first().waitFor({ timeout: 15_000 });
    const opened = performance.now() - started;
    const bytes = (await Promise.all(sizes)).reduce((sum, each) => sum + each, 0);
    return { opened, typed: await type(await browser.newPage({ locale: 'it-IT' }), `${origin}/${page}/`), bytes };
  } finally {
    await browser.close();
    await close();
  }
}

/** Types the question as fast as people do. Gives the milliseconds from its last letter to the first result, on the page's own clock. */
async function type(window: Page, address: string): Promise<number> {
  await window.goto(address);
  const field = window.getByRole('searchbox').first();
  await field.focus();
  await window.waitForLoadState('networkidle');
  const waited = window.evaluate(
    ([asked, shown]) =>
      new Promise<number>((resolve) => {
        let last = 0;
        addEventListener('input', () => (last = performance.now()));
        // The page takes the question to the address before it answers it, and clears what it answered before.
        const isAnswer = ({ addedNodes }: MutationRecord) => new URLSearchParams(location.search).get('q') === asked && [...addedNodes].some((node) => node instanceof Element && node.matches(shown));
        new MutationObserver((changes) => changes.some(isAnswer) && resolve(performance.now() - last)).observe(document.body, { childList: true, subtree: true });
      }),
    [question, result] as const,
  );
  await field.pressSequentially(question, { delay: 100 });
  return waited;
}
