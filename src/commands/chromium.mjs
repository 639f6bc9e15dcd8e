import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

export const howToInstallChromium =
  'The browser tests need Chrome or Chromium. Install one (Debian and Ubuntu: sudo apt-get install chromium; elsewhere: npx playwright-core install chromium), or say where it is in CHROME_PATH.';

/** With what it is started: without a window, and without asking its makers for anything. */
export const chromiumArguments = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** @param {string} cache */
const playwrightIn = (cache) =>
  existsSync(cache)
    ? readdirSync(cache)
        .filter((name) => name.startsWith('chromium-'))
        .flatMap((name) => ['chrome-linux/chrome', 'chrome-linux64/chrome', 'chrome-mac/Chromium.app/Contents/MacOS/Chromium', 'chrome-win/chrome.exe'].map((path) => join(cache, name, path)))
    : [];

/**
 * Where Chrome or Chromium is: `CHROME_PATH`, the usual places, or Playwright's own.
 * @returns {string | undefined}
 */
export function findChromium() {
  const places = [
    ...(process.env['CHROME_PATH'] ? [process.env['CHROME_PATH']] : []),
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/snap/bin/chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    ...playwrightIn(join(homedir(), '.cache', 'ms-playwright')),
    ...playwrightIn(join(homedir(), 'Library', 'Caches', 'ms-playwright')),
    ...playwrightIn(join(homedir(), 'AppData', 'Local', 'ms-playwright')),
  ];
  return places.find((place) => existsSync(place));
}
