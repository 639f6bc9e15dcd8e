import { chromium, type Browser } from 'playwright-core';
import { chromiumArguments, findChromium, howToInstallChromium } from '../../../src/commands/chromium.mjs';

/** A browser for the tests of a file. */
export async function launch({}: object, { onCleanup }: { readonly onCleanup: (clean: () => Promise<void>) => void }): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error(howToInstallChromium);
  const browser = await chromium.launch({ executablePath, args: chromiumArguments });
  onCleanup(() => browser.close());
  return browser;
}
