import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import sirv from 'sirv';
import { findChromium } from '../commands/chromium.mjs';

/** What a reader's first question costs, in an empty browser on this machine. */
export interface Query {
  /** From opening the search page, question included, to the first result, in milliseconds. */
  readonly milliseconds: number;
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
  const files = sirv(out);
  const server = createServer((request, response) => files(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const browser = await chromium.launch({ executablePath, headless: true, args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'] });
  try {
    const window = await browser.newPage({ locale: 'it-IT' });
    const sizes: Promise<number>[] = [];
    window.on('requestfinished', (request) => sizes.push(request.sizes().then(({ responseBodySize, responseHeadersSize }) => responseBodySize + responseHeadersSize).catch(() => 0)));
    const started = performance.now();
    await window.goto(`http://127.0.0.1:${port}/${page}/?q=${question}`);
    await window.locator(result).first().waitFor({ timeout: 15_000 });
    const milliseconds = performance.now() - started;
    return { milliseconds, bytes: (await Promise.all(sizes)).reduce((sum, each) => sum + each, 0) };
  } finally {
    await browser.close();
    server.close();
  }
}
