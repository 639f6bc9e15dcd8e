import type { Page } from 'playwright-core';
import { pathOf } from './visit.ts';

/** Takes note of everything that the policy of a page refuses from now on: what the page hears, and what the browser says. */
export async function noteRefusals(page: Page): Promise<string[]> {
  const found: string[] = [];
  await page.exposeFunction('noteRefusal', (what: string) => found.push(`${pathOf(page)} ${what}`));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
      (globalThis as unknown as { noteRefusal: (what: string) => void }).noteRefusal(`${effectiveDirective} refuses ${blockedURI}`);
    });
  });
  page.on('console', (message) => {
    if (/content.security.policy|trusted/i.test(message.text())) found.push(`${pathOf(page)} says ${message.text()}`);
  });
  return found;
}

/** What a browser keeps of a site: names of cookies, stores and databases. */
export const kept = async (page: Page): Promise<string[]> => [
  ...(await page.context().cookies()).map(({ name }) => `cookie ${name}`),
  ...(await page.evaluate(async () => [...Object.keys(localStorage), ...Object.keys(sessionStorage), ...(await indexedDB.databases()).map(({ name = '' }) => name), ...(await caches.keys())])),
];
