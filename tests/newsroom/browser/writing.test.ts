import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { smallSite } from '../../fixtures/small-site.ts';
import { bruno } from '../room.ts';
import { entry, test } from './desk.ts';

const story = 'il-forno-acceso';
const italian = `content/stories/${story}/index.it.mdx`;
const english = `content/stories/${story}/index.en.mdx`;
const before = smallSite['stories/il-forno-acceso/index.it.mdx'];

const patience = { timeout: 60_000 };
const title = (page: Page, place = 0) => page.getByLabel('Titolo', { exact: true }).nth(place);
const isUnsaved = (page: Page) => page.getByText('Modifiche non salvate').isVisible();
const save = async (page: Page) => {
  await page.getByRole('button', { name: 'Salva' }).click();
  await page.getByText('Tutto salvato').waitFor();
};

describe('An entry that is opened', { timeout: 180_000 }, () => {
  test('shows what it refers to, is not changed by that, and asks no other host for anything', async ({ sit, origin }) => {
    const page = await sit(entry('story', story));
    const foreign: string[] = [];
    page.on('request', (request) => /^(?:data|blob):/.test(request.url()) || request.url().startsWith(origin) || foreign.push(request.url()));
    await page.getByText('Maria Conti').waitFor();
    await page.getByText('Fornace Conti').first().waitFor();
    await page.waitForTimeout(1000);
    expect(await isUnsaved(page)).toBe(false);
    expect(foreign).toEqual([]);
  });

  test('is read by itself: its photos come when they are shown, and none of another entry', async ({ sit }) => {
    const page = await sit('collections/story');
    await page.getByText('Il forno acceso').waitFor();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(`${request.url().split('/api/')[1] ?? ''} ${request.postData() ?? ''}`));
    await page.getByText('Il forno acceso').click();
    await title(page).waitFor();
    await expect.poll(() => asked.some((each) => each.startsWith(`media/content/stories/${story}/forno.jpg`)), patience).toBe(true);
    await expect.poll(() => page.locator('img[src*="/api/media/"]').evaluateAll((pictures) => pictures.some((each) => (each as HTMLImageElement).naturalWidth === 8)), patience).toBe(true);
    expect(asked.filter((each) => /^media\//.test(each) && !each.includes(story))).toEqual([]);
    expect(asked.join('\n')).not.toMatch(/base64|"unpublishedEntries"/);
  });

  test('under another address is that of the other address, and is saved as such', async ({ sit, newsroom }) => {
    const page = await sit(entry('story', story));
    await title(page).waitFor();
    await page.evaluate((at) => (location.hash = at), `#/${entry('story', 'la-canna')}`);
    await expect.poll(() => title(page).inputValue(), patience).toBe('La canna');
    await title(page).fill('La canna lunga');
    await save(page);
    expect((await newsroom.drafts.file({ collection: 'story', slug: 'la-canna' }, 'content/stories/la-canna/index.it.mdx'))?.content.toString()).toContain('title: La canna lunga');
    expect(await newsroom.drafts.find({ collection: 'story', slug: story })).toBeUndefined();
  });
});

describe('A photo that is to be added', { timeout: 180_000 }, () => {
  test('has its limits said before it is chosen: beside its field, and in the window where it is', async ({ sit }) => {
    const page = await sit(entry('person', 'maria-conti'));
    await page.getByText('Ritratto', { exact: true }).first().waitFor();
    // What is under the portrait is folded away: the second of what can be opened.
    await page.getByRole('button', { name: 'Apri', exact: true }).nth(1).click();
    await page.getByText('JPEG, PNG, WebP, AVIF o TIFF, al massimo 25 MB.').first().waitFor();
    await page.getByRole('button', { name: 'Scegli una foto', exact: true }).click();
    await page.getByRole('heading', { name: 'Foto, al massimo 25 MB l’una' }).waitFor();
  });
});

describe('Somebody who leaves', { timeout: 180_000 }, () => {
  test('a text that is not saved is asked first, whether they close the window or go elsewhere in the newsroom', async ({ sit }) => {
    const page = await sit(entry('story', story));
    const text = page.locator('.body-editor [contenteditable=true]').first();
    await text.getByText('è accesa').waitFor();
    await text.locator('> p').last().click();
    await page.keyboard.type('Una riga in più.');
    await page.getByText('Modifiche non salvate').waitFor();
    const asked: [string, string][] = [];
    page.on('dialog', (question) => {
      asked.push([question.type(), question.message()]);
      void question.dismiss();
    });
    await page.close({ runBeforeUnload: true });
    await expect.poll(() => asked, patience).toEqual([['beforeunload', '']]);
    const away = page.locator('a[href="#/collections/story"]').first();
    await away.click();
    await expect.poll(() => asked[1], patience).toEqual(['confirm', 'Ci sono modifiche non salvate. Vuoi lasciare la pagina?']);
    expect(page.url()).toContain(story);
    expect(await text.innerText()).toContain('Una riga in più.');
    await save(page);
    await away.click();
    await page.getByText('La canna').first().waitFor();
    expect(asked).toHaveLength(2);
  });
});

test('The browser’s own buttons lead from an entry back to the list, and forward again', { timeout: 120_000 }, async ({ sit }) => {
  const page = await sit('collections/story');
  await page.getByText('Il forno acceso').first().click();
  await title(page).waitFor();
  await page.goBack();
  await page.getByText('La canna').first().waitFor();
  await page.goForward();
  await title(page).waitFor();
  expect(await title(page).inputValue()).toBe('Il forno acceso');
});

describe('A save', { timeout: 180_000 }, () => {
  test('changes the line that was changed and no other, also after the next one, and leaves the other language', async ({ sit, newsroom }) => {
    const draft = async (path: string) => (await newsroom.drafts.file({ collection: 'story', slug: story }, path))?.content.toString();
    const page = await sit(entry('story', story));
    await title(page).fill('Il forno spento');
    await save(page);
    expect(await draft(italian)).toBe(before.replace('acceso', 'spento'));
    expect(await draft(english)).toBe(smallSite['stories/il-forno-acceso/index.en.mdx']);
    // A draft of which only one language changed: opened anew, it is still whole.
    await page.reload();
    await expect.poll(() => title(page, 1).inputValue(), patience).toBe('The lit furnace');
    await title(page, 1).fill('The cold furnace');
    await save(page);
    expect(await draft(italian)).toBe(before.replace('acceso', 'spento'));
    expect(await draft(english)).toBe(smallSite['stories/il-forno-acceso/index.en.mdx'].replace('The lit', 'The cold'));
  });

  test('after one that only brought a photo finds the entry whole', async ({ sit, newsroom }) => {
    const photo = `content/stories/${story}/nuova.jpg`;
    await newsroom.drafts.save({ collection: 'story', slug: story }, [{ path: photo, base: undefined, content: Buffer.from('a photo') }], bruno, 'Edit');
    const page = await sit(entry('story', story));
    await expect.poll(() => title(page, 1).inputValue(), patience).toBe('The lit furnace');
    await title(page).fill('Il forno spento');
    await save(page);
    expect([...(await newsroom.drafts.get({ collection: 'story', slug: story })).files.keys()].sort()).toEqual([italian, photo]);
  });

  test('of something else that is referred to stores its id, also if that is not published yet', async ({ sit, newsroom }) => {
    const kenji = await newsroom.store.file('main', 'content/people/kenji-mori/index.it.mdx');
    await newsroom.drafts.save({ collection: 'person', slug: 'kenji-doi' }, [{ path: 'content/people/kenji-doi/index.it.mdx', base: undefined, content: Buffer.from(kenji?.content.toString().replace('Kenji Mori', 'Kenji Doi') ?? '') }], bruno, 'Begin');
    const page = await sit(entry('story', story));
    await page.getByText('Maria Conti').waitFor();
    await page.getByLabel('Persone').fill('Kenji');
    await page.getByRole('option', { name: 'Kenji Doi' }).click();
    await save(page);
    expect((await newsroom.drafts.file({ collection: 'story', slug: story }, italian))?.content.toString()).toBe(before.replace('[maria-conti]', '[maria-conti, kenji-doi]'));
  });

  test('does not take for saved what is typed while it is under way', async ({ sit }) => {
    const page = await sit(entry('story', story));
    await title(page).fill('Il forno');
    await page.route('**/api/decap', async (route) => {
      if (route.request().postData()?.includes('"persistEntry"')) await new Promise((resolve) => setTimeout(resolve, 800));
      await route.continue();
    });
    await page.getByRole('button', { name: 'Salva' }).click();
    await title(page).press('End');
    await title(page).pressSequentially(' di notte');
    await page.getByText('Voce salvata').waitFor();
    expect(await title(page).inputValue()).toBe('Il forno di notte');
    expect(await isUnsaved(page)).toBe(true);
  });
});
