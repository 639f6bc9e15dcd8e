import { rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { smallSite } from '../../fixtures/small-site.ts';
import { bruno } from '../room.ts';
import { entry, test } from './desk.ts';

const id = 'il-forno-acceso';
const story = { collection: 'story', slug: id };
const italian = `content/stories/${id}/index.it.mdx`;
const before = smallSite['stories/il-forno-acceso/index.it.mdx'];
const english = smallSite['stories/il-forno-acceso/index.en.mdx'];

const title = (page: Page, place = 0) => page.getByLabel('Titolo', { exact: true }).nth(place);
const button = (page: Page, name: string) => page.getByRole('button', { name });
const said = (page: Page, name: string) => page.getByRole('dialog', { name });
/** Writes in both languages. */
const write = async (page: Page) => {
  await title(page).fill('Il forno di notte');
  await title(page, 1).fill('The furnace at night');
};
const complaints = async (page: Page) => {
  await page.evaluate(axe.source);
  return page.evaluate(async () => (await (globalThis as unknown as { axe: typeof axe }).axe.run('dialog')).violations.map((each) => each.id));
};

describe('What was written in both languages', { timeout: 180_000 }, () => {
  test('is given back after the browser crashed', async ({ sit, newsroom }) => {
    const page = await sit(entry('story', id));
    await write(page);
    await page.waitForTimeout(2000);
    const devtools = await page.context().newCDPSession(page);
    const crashed = page.waitForEvent('crash');
    // It does not answer any more.
    void devtools.send('Page.crash').catch(() => undefined);
    await crashed;
    const again = await page.context().newPage();
    const asked: string[] = [];
    again.on('dialog', (dialog) => {
      asked.push(dialog.message());
      void dialog.accept();
    });
    await again.goto(page.url());
    await expect.poll(() => title(again).inputValue(), { timeout: 60_000 }).toBe('Il forno di notte');
    expect(asked).toEqual(['C’è un testo che non avevi salvato. Vuoi riprenderlo?']);
    expect(await title(again, 1).inputValue()).toBe('The furnace at night');
    await button(again, 'Salva').click();
    await again.getByText('Tutto salvato').waitFor();
    expect((await newsroom.drafts.file(story, italian))?.content.toString()).toBe(before.replace('Il forno acceso', 'Il forno di notte'));
  });

  test('is saved once the connection is back', async ({ sit, newsroom }) => {
    const page = await sit(entry('story', id));
    await write(page);
    await page.context().setOffline(true);
    await button(page, 'Salva').click();
    await said(page, 'La redazione non risponde').waitFor();
    expect(await complaints(page)).toEqual([]);
    await page.context().setOffline(false);
    await page.getByText('Tutto salvato').waitFor();
    expect((await newsroom.drafts.file(story, `content/stories/${id}/index.en.mdx`))?.content.toString()).toBe(english.replace('The lit furnace', 'The furnace at night'));
  });

  test('stays when the disk of the server is full, which is said, and is saved when there is room again', async ({ sit, newsroom }) => {
    const page = await sit(entry('story', id));
    await write(page);
    // Whatever is written there, the system answers that there is no room left.
    const full = Array.from({ length: 3000 }, (_, place) => join(newsroom.store.folder, 'incoming', `${process.pid}-${place}`));
    for (const path of full) symlinkSync('/dev/full', path);
    await button(page, 'Salva').click();
    await said(page, 'Non è stato fatto').getByText('non c’è più spazio').waitFor();
    for (const path of full) rmSync(path, { force: true });
    await button(page, 'Ho capito').click();
    expect(await title(page, 1).inputValue()).toBe('The furnace at night');
    await button(page, 'Salva').click();
    await page.getByText('Tutto salvato').waitFor();
  });
});

describe('A save over what somebody else saved meanwhile', { timeout: 180_000 }, () => {
  test('shows both texts by field and paragraph, and stores what was chosen, on top of theirs', async ({ sit, newsroom }) => {
    const page = await sit(entry('story', id));
    await title(page).fill('Il forno di notte');
    await page.getByLabel('Sommario').first().fill('Una fornace che dorme.');
    const theirs = before.replace('Una fornace che non si spegne mai.', 'La fornace di Bruno.').replace('territory: murano', 'territory: murano # l’isola').replace('Torniamo', 'Ritorniamo');
    const head = await newsroom.store.file('main', italian);
    await newsroom.drafts.save(story, [{ path: italian, base: head?.id, content: Buffer.from(theirs) }], bruno, 'Edit');
    await button(page, 'Salva').click();

    const dialog = said(page, 'Qualcun altro ha salvato questa voce prima di te');
    await dialog.waitFor();
    expect(await complaints(page)).toEqual([]);
    expect(await dialog.getByRole('group').evaluateAll((groups) => groups.map((group) => group.querySelector('legend')?.textContent))).toEqual(['Titolo', 'Sommario', 'Nel testo']);
    // Without a choice for what both have changed, nothing is saved.
    await button(page, 'Salva il testo unito').click();
    expect(await dialog.isVisible()).toBe(true);
    await dialog.getByRole('group', { name: 'Sommario' }).getByLabel('Il tuo').press('Space');
    await button(page, 'Salva il testo unito').click();
    await page.getByText('Tutto salvato').waitFor();
    expect((await newsroom.drafts.file(story, italian))?.content.toString()).toBe(theirs.replace('Il forno acceso', 'Il forno di notte').replace('La fornace di Bruno.', 'Una fornace che dorme.'));
    await expect.poll(() => page.getByText('Ritorniamo').first().isVisible(), { timeout: 60_000 }).toBe(true);
  });
});
