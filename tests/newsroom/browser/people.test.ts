import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { launch } from '../browser/chromium.ts';
import { password, test as plain } from '../team.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const test = plain
  .extend('browser', { scope: 'file' }, launch)
  .extend('open', ({ browser, room }, { onCleanup }) => {
    const pages: Page[] = [];
    onCleanup(async () => {
      for (const page of pages) await page.context().close();
    });
    /** Opens a page of the newsroom in a browser of its own, for whoever has a session. */
    return async (path: string, { session, width = 1440, dark = false, locale = 'en-GB' }: { readonly session?: string; readonly width?: number; readonly dark?: boolean; readonly locale?: string } = {}): Promise<Page> => {
      const context = await browser.newContext({ baseURL: room.origin, locale, viewport: { width, height: 900 }, colorScheme: dark ? 'dark' : 'light' });
      if (session !== undefined) await context.addCookies([{ name: 'newsroom', value: session, url: room.origin }]);
      const page = await context.newPage();
      pages.push(page);
      page.setDefaultTimeout(20_000);
      await page.goto(path);
      return page;
    };
  });

const administrator = [{ role: 'administrator', places: 'all' }] as const;

/** What is wrong with a page for those who cannot see or use a mouse, and whether it is wider than the screen. */
async function faultsOf(page: Page): Promise<unknown[]> {
  await page.evaluate(axe);
  const faults = await page.evaluate('axe.run().then(({ violations }) => violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]))');
  const wide = await page.locator('body *').evaluateAll((elements) => elements.filter((element) => element.getBoundingClientRect().right > innerWidth && !element.closest('.wide')).map(({ outerHTML }) => `is wider than the screen: ${outerHTML.slice(0, 120)}`));
  return [...(faults as unknown[]), ...wide];
}

describe('Coming in', () => {
  test('goes from the invitation to a passkey, by keyboard alone; and what a passkey has answered once opens nothing again', async ({ room, open }) => {
    const secret = room.people.invite({ name: 'Ada', email: 'ada@example.org', language: 'it', grants: [...administrator], byline: null });
    const page = await open(`/admin/invitation/#${secret}`);
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('WebAuthn.enable');
    await devtools.send('WebAuthn.addVirtualAuthenticator', { options: { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true } });

    await page.getByText('ada@example.org').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.type(password);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/admin/');

    await page.goto('/admin/account/');
    await page.getByLabel('Nome del dispositivo').focus();
    await page.keyboard.type('Portatile');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Rimuovi: Portatile' }).waitFor();
    await page.getByRole('button', { name: 'Esci', exact: true }).press('Enter');
    await page.waitForURL('**/admin/sign-in/');

    const answered = page.waitForRequest('**/api/sign-in/passkey');
    await page.getByRole('button', { name: 'Sign in with a passkey' }).press('Enter');
    const body = (await answered).postData() ?? '';
    await page.waitForURL('**/admin/');
    expect((await room.send({ path: '/api/sign-in/passkey', body })).status).toBe(401);
  });

  test('leads to the entry that was asked for, and out again from there', async ({ room, open }) => {
    const { email, session } = await room.join('Bea', [...administrator]);
    // Or else the browser would show its own copy of the page to whoever has signed out.
    expect((await room.send({ method: 'GET', path: '/admin/', session })).headers['cache-control']).toBe('no-cache');
    const page = await open('/admin/#/collections/story');
    await page.waitForURL('**/admin/sign-in/#/collections/story');
    await page.getByLabel('E-mail address').fill(email);
    await page.getByLabel('Password').fill('sbagliata di sicuro');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('not right').waitFor();
    await page.getByLabel('Password').fill(password);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/admin/#/collections/story');
    // Decap's menu of the person, and its last entry.
    await page.locator('header [role="button"][aria-haspopup]').last().click();
    await page.getByRole('menuitem').last().click();
    await page.waitForURL('**/admin/sign-in/**');
  });
});

describe('The page of people', () => {
  test('gives a link for a translator of one territory, who then has that role there', async ({ room, open }) => {
    const { session } = await room.join('Carlo', [...administrator]);
    const page = await open('/admin/people/', { session });
    await page.getByLabel('Full name').fill('Dina');
    await page.getByLabel('E-mail address').fill('dina@example.org');
    const form = page.locator('form', { has: page.getByLabel('Full name') });
    await form.getByRole('checkbox', { name: 'Writes' }).uncheck();
    await form.getByRole('checkbox', { name: 'Translates' }).check();
    await form.getByLabel('Translates: where').selectOption(['territory/murano']);
    await form.getByLabel('Into which languages').selectOption(['en']);
    await form.getByRole('button', { name: 'Make the invitation' }).click();
    const link = await page.locator('code').textContent();
    await room.people.accept(link?.split('#')[1] ?? '', password, { address: '::1', device: 'Safari' });
    expect(room.people.accounts.byEmail('dina@example.org')?.grants).toEqual([{ role: 'translator', places: ['territory/murano'], languages: ['en'] }]);
  });
});

describe('Every page of people', () => {
  test.for([
    { width: 390, dark: true, locale: 'it-IT' },
    { width: 1440, dark: false, locale: 'en-GB' },
  ])('can be read and used by everybody, $width pixels wide', async (reader, { room, open }) => {
    const { session, id } = await room.join(`Elio${reader.width}`, [...administrator]);
    room.people.accounts.setLanguage(id, reader.locale === 'it-IT' ? 'it' : 'en');
    const secret = room.people.invite({ name: 'Gino', email: 'gino@example.org', language: 'it', grants: [{ role: 'writer', places: ['territory/murano'] }], byline: null });
    for (const [path, asked] of [['/admin/sign-in/', {}], [`/admin/invitation/#${secret}`, {}], ['/admin/account/', { session }], ['/admin/people/', { session }], ['/admin/audit/', { session }]] as const) {
      const page = await open(path, { ...reader, ...asked });
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForLoadState('networkidle');
      for (const fold of await page.locator('summary').all()) await fold.click();
      expect(await faultsOf(page), path).toEqual([]);
    }
  });
});
