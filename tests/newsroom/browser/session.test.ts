import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { EditorLanguage } from '../../../src/model/index.ts';
import { smallSite } from '../../fixtures/small-site.ts';
import { password, test as team } from '../team.ts';
import { launch } from './chromium.ts';
import { entry } from './desk.ts';

const story = { collection: 'story', slug: 'il-forno-acceso' };
const italian = `content/stories/${story.slug}/index.it.mdx`;
const before = smallSite['stories/il-forno-acceso/index.it.mdx'];

const test = team
  .extend('browser', { scope: 'file' }, launch)
  .extend('sit', ({ browser, room }, { onCleanup }) => {
    const pages: Page[] = [];
    onCleanup(async () => {
      for (const page of pages) await page.context().close();
      await room.newsroom.store.discard(`cms/story/${story.slug}`);
    });
    /** Opens the story for somebody with an account. */
    return async (name: string, language: EditorLanguage) => {
      const person = await room.join(name, [{ role: 'publisher', places: 'all' }], { language });
      const context = await browser.newContext({ baseURL: room.origin, locale: language === 'it' ? 'it-IT' : 'en-GB', viewport: { width: 1280, height: 900 } });
      context.setDefaultTimeout(60_000);
      await context.addCookies([{ name: 'newsroom', value: person.session, url: room.origin }]);
      const page = await context.newPage();
      pages.push(page);
      await page.goto(`/admin/#/${entry(story.collection, story.slug)}`);
      // What the desk still asks for would notice the end of a session before the writer does.
      await title(page, language === 'it' ? 'Titolo' : 'Title').waitFor();
      await page.waitForLoadState('networkidle');
      return { page, person };
    };
  });

const title = (page: Page, label: string) => page.getByLabel(label, { exact: true }).first();
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const signIn = async (page: Page, email: string, [address, button]: readonly [string, string]) => {
  await page.getByLabel(address).fill(email);
  await page.getByLabel('Password').fill(password);
  await press(page, button);
};

describe('What was written', { timeout: 180_000 }, () => {
  test('when the session has ended stays, and is saved once its writer has signed in in another window', async ({ room, sit }) => {
    const { page, person } = await sit('Ada', 'en');
    await title(page, 'Title').fill('The furnace');
    room.people.sessions.endAll(person.id);
    await press(page, 'Save');
    const dialog = page.getByRole('dialog', { name: 'You have to sign in again' });
    await dialog.getByText('Your session has ended. What you have written stays here').waitFor();
    const [other] = await Promise.all([page.waitForEvent('popup'), dialog.getByRole('link', { name: 'Sign in' }).click()]);
    await signIn(other, person.email, ['E-mail address', 'Sign in']);
    await other.waitForURL('**/admin/');
    await page.getByText('Changes saved').waitFor();
    expect((await room.newsroom.drafts.file(story, italian))?.content.toString()).toBe(before.replace('Il forno acceso', 'The furnace'));
  });

  test('when the session has ended is given back to whoever leaves, signs in and comes back', async ({ room, sit }) => {
    const { page, person } = await sit('Berta', 'it');
    await title(page, 'Titolo').fill('Il forno di notte');
    room.people.sessions.endAll(person.id);
    await press(page, 'Salva');
    const dialog = page.getByRole('dialog', { name: 'Devi entrare di nuovo' });
    await dialog.getByText('La tua sessione è finita. Quello che hai scritto resta qui').waitFor();
    await press(page, 'Torna a scrivere');
    expect(await title(page, 'Titolo').inputValue()).toBe('Il forno di notte');
    const asked: string[] = [];
    page.on('dialog', (question) => {
      asked.push(question.message());
      void question.accept();
    });
    // Nobody leaves within the third of a second that the browser takes to keep a text.
    await page.waitForTimeout(1000);
    await page.reload();
    await page.waitForURL(`**/admin/sign-in/#/${entry(story.collection, story.slug)}`);
    await signIn(page, person.email, ['Indirizzo e-mail', 'Entra']);
    await expect.poll(() => title(page, 'Titolo').inputValue(), { timeout: 60_000 }).toBe('Il forno di notte');
    expect(asked.at(-1)).toBe('C’è un testo che non avevi salvato. Vuoi riprenderlo?');
    await press(page, 'Salva');
    await page.getByText('Tutto salvato').waitFor();
    expect((await room.newsroom.drafts.file(story, italian))?.content.toString()).toBe(before.replace('Il forno acceso', 'Il forno di notte'));
  });

  test('behind a closed lid is there when it is opened, or given back if its page was ended, also by a newsroom that was started anew', async ({ room, sit }) => {
    const { page } = await sit('Carla', 'it');
    const devtools = await page.context().newCDPSession(page);
    await title(page, 'Titolo').fill('Il forno chiuso');
    await devtools.send('Page.setWebLifecycleState', { state: 'frozen' });
    await room.restart();
    await devtools.send('Page.setWebLifecycleState', { state: 'active' });
    await press(page, 'Salva');
    await page.getByText('Tutto salvato').waitFor();

    await title(page, 'Titolo').press('End');
    await page.keyboard.insertText(' e riaperto');
    // No lid closes within that time either.
    await page.waitForTimeout(1000);
    await devtools.send('Page.setWebLifecycleState', { state: 'frozen' });
    await room.restart();
    const address = page.url();
    const again = await page.context().newPage();
    const crashed = page.waitForEvent('crash');
    void devtools.send('Page.crash').catch(() => undefined);
    await crashed;
    again.on('dialog', (question) => void question.accept());
    await again.goto(address);
    await expect.poll(() => title(again, 'Titolo').inputValue(), { timeout: 60_000 }).toBe('Il forno chiuso e riaperto');
    await press(again, 'Salva');
    await again.getByText('Tutto salvato').waitFor();
    expect((await room.newsroom.drafts.file(story, italian))?.content.toString()).toBe(before.replace('Il forno acceso', 'Il forno chiuso e riaperto'));
  });
});
