import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import sharp from 'sharp';
import { describe, expect, test as plain } from 'vitest';
import { usualLimits } from '../../../admin/server/build-process.ts';
import { chromiumArguments, findChromium, howToInstallChromium } from '../../../src/commands/chromium.mjs';
import { password, TeamRoom } from '../team.ts';

const test = plain
  .extend('room', { scope: 'file' }, async ({}, { onCleanup }) => {
    const folder = mkdtempSync(join(tmpdir(), 'cappello-end-to-end-'));
    const room = await TeamRoom.open(folder, [], { build: usualLimits });
    onCleanup(async () => {
      await room.close();
      rmSync(folder, { recursive: true, force: true });
    });
    return room;
  })
  .extend('browser', { scope: 'file' }, async ({}, { onCleanup }): Promise<Browser> => {
    const executablePath = findChromium();
    if (executablePath === undefined) throw new Error(howToInstallChromium);
    const browser = await chromium.launch({ executablePath, args: chromiumArguments });
    onCleanup(() => browser.close());
    return browser;
  })
  .extend('enter', ({ browser, room }) => {
    /** Signs somebody in at the door, in a browser of their own. */
    return async (name: string, role: 'writer' | 'publisher'): Promise<Page> => {
      const { email } = await room.join(name, [{ role, places: ['territory/murano'] }]);
      room.people.accounts.setLanguage(room.people.accounts.byEmail(email)?.id ?? 0, 'it');
      const page = await (await browser.newContext({ baseURL: room.origin, locale: 'it-IT', viewport: { width: 1280, height: 900 } })).newPage();
      page.setDefaultTimeout(20_000);
      page.on('dialog', (dialog) => void dialog.accept());
      await page.goto('/admin/');
      await page.getByLabel('Indirizzo e-mail').fill(email);
      await page.getByLabel('Password').fill(password);
      await page.keyboard.press('Enter');
      await page.getByText('Aggiungi: Storia').waitFor();
      return page;
    };
  });

/** A photo as a camera makes it. */
const photo = async (name: string, background: string) => ({ name: `${name}.jpg`, mimeType: 'image/jpeg', buffer: await sharp({ create: { width: 900, height: 600, channels: 3, background } }).jpeg().toBuffer() });

/** A story in the desk, with what a writer does in it: its languages stand side by side. */
class Desk {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }
  text(language: number) {
    return this.page.locator('.body-editor').nth(language).locator('[contenteditable=true]').first();
  }
  field(name: string, language = 0) {
    return this.page.getByLabel(name, { exact: true }).nth(language);
  }
  get form() {
    return this.page.locator('dialog');
  }
  async pick(field: string, option: string) {
    await this.field(field).fill(option);
    await this.page.getByRole('option', { name: option }).click();
  }
  async write(language: number, words: string) {
    await this.text(language).locator('> p').first().click();
    await this.page.keyboard.press('End');
    await this.page.keyboard.type(words);
  }
  /** Adds a block by its form, which is filled in by `fill`. */
  async add(language: number, block: string, fill: () => Promise<void>) {
    await this.page.locator('.body-editor').nth(language).getByRole('button', { name: '+ Blocco' }).click();
    await this.form.getByRole('button', { name: new RegExp(`^${block} `) }).click();
    await fill();
    await this.form.getByRole('button', { name: 'Fatto' }).click();
    await this.form.waitFor({ state: 'detached' });
  }
  async prose(words: string) {
    await this.form.locator('[contenteditable=true]').click();
    await this.page.keyboard.type(words);
  }
  async upload(file: Awaited<ReturnType<typeof photo>>, alternative: string, place = 0) {
    await this.form.locator('input[type=file]').nth(place).setInputFiles(file);
    await this.form.getByLabel('Testo alternativo').nth(place).fill(alternative);
  }
  async save() {
    await this.page.getByRole('button', { name: 'Salva' }).click();
    await this.page.getByText('Tutto salvato').waitFor();
  }
  async setStatus(status: string) {
    await this.page.getByText('Stato: ').click();
    await this.page.getByRole('menuitem', { name: status }).click();
    await this.page.getByText(`Stato: ${status}`).waitFor();
  }
}

describe('The newsroom', { timeout: 240_000 }, () => {
  test('takes a story from a graduate’s first word, through a colleague’s hands and a publisher’s, to its readers in both languages', async ({ room, enter }) => {
    const writer = new Desk(await enter('Giulia', 'writer'));
    await writer.page.getByText('Aggiungi: Storia').click();
    await writer.field('Titolo').fill('La piazza del vetro');
    await writer.field('Titolo', 1).fill('The glass square');
    await writer.field('Sommario').fill('Una mattina sull’isola.');
    await writer.field('Sommario', 1).fill('A morning on the island.');
    // The second of what is folded: the first are former addresses.
    const [italian, english] = [writer.page.locator('.Pane1'), writer.page.locator('.Pane2')];
    await italian.getByRole('button', { name: 'Apri' }).nth(1).click();
    await english.getByRole('button', { name: 'Apri' }).nth(1).click();
    await english.getByLabel('Testo alternativo').first().fill('The square in the morning.');
    await italian.getByRole('button', { name: 'Scegli una foto' }).first().click();
    await writer.page.locator('input[type=file]').last().setInputFiles(await photo('piazza', '#775588'));
    await writer.page.getByRole('button', { name: 'Usa questa foto' }).click();
    await italian.getByLabel('Testo alternativo').first().fill('La piazza al mattino.');
    await writer.pick('Tipo di storia', 'Luogo');
    await writer.pick('Territorio', 'Murano');
    await writer.pick('Autore', 'Luca Verdi');
    await writer.page.getByRole('button', { name: 'publishedOn: adesso' }).click();

    await writer.text(0).click();
    await writer.page.keyboard.type('Alle sei la piazza è vuota.');
    await writer.add(0, 'Citazione in evidenza', async () => {
      await writer.form.getByLabel('Chi lo dice').fill('Maria Conti');
      await writer.prose('Il vetro non aspetta.');
    });
    const [mouth, pipe, hands] = [await photo('bocca', '#a87400'), await photo('canna', '#8a2f1d'), await photo('mani', '#3a5a40')];
    await writer.add(0, 'Galleria', async () => {
      await writer.form.getByRole('button', { name: 'Aggiungi: Foto' }).click();
      await writer.upload(mouth, 'La bocca del forno.');
      await writer.form.getByRole('button', { name: 'Aggiungi: Foto' }).click();
      await writer.upload(pipe, 'Una canna rossa.', 1);
    });
    await writer.add(0, 'Foto', async () => {
      await writer.form.locator('input[type=file]').setInputFiles(hands);
      await writer.form.getByRole('button', { name: 'Fatto' }).click();
      expect(await writer.form.getByLabel('Testo alternativo').getAttribute('aria-invalid')).toBe('true');
      await writer.form.getByLabel('Testo alternativo').fill('Due mani al lavoro.');
    });
    await writer.add(0, 'Passi', async () => {
      await writer.form.getByRole('button', { name: 'Aggiungi: Passo' }).click();
      await writer.page.keyboard.type('Si scalda');
      await writer.prose('Piano.');
    });
    await writer.add(0, 'Luogo', async () => {
      await writer.form.getByLabel('Territorio').fill('mur');
      await writer.page.keyboard.press('Enter');
    });
    await writer.add(0, 'Nota', async () => {
      await writer.form.getByLabel('Tipo').selectOption({ label: 'Una parola del mestiere' });
      await writer.prose('La canna è di ferro.');
    });
    await writer.text(1).click();
    await writer.page.keyboard.type('At six the square is empty.');
    await writer.add(1, 'Foto', async () => {
      await writer.form.getByLabel('oppure una che c’è già').selectOption('mani.jpg');
      await writer.form.getByLabel('Testo alternativo').fill('Two hands at work.');
    });
    await writer.save();
    await writer.setStatus('In revisione');

    const colleague = new Desk(await enter('Carlo', 'writer'));
    await colleague.page.goto('/admin/#/collections/story/entries/la-piazza-del-vetro');
    await colleague.text(0).getByText('Alle sei').waitFor();
    await writer.write(0, ' Fa freddo.');
    await colleague.write(0, ' Poi arriva il pane.');
    await colleague.save();
    await writer.page.getByRole('button', { name: 'Salva' }).click();
    const differences = writer.page.getByRole('group', { name: 'Nel testo' });
    expect(await differences.innerText()).toMatch(/vuota\. Fa freddo\.[\s\S]*vuota\. Poi arriva il pane\./);
    await differences.getByLabel('Tutti e due').check();
    await writer.page.getByRole('button', { name: 'Salva il testo unito' }).click();
    await writer.page.getByText('Tutto salvato').waitFor();

    const publisher = new Desk(await enter('Paola', 'publisher'));
    await publisher.page.getByRole('link', { name: 'In lavorazione' }).click();
    await publisher.page.getByRole('link', { name: /La piazza del vetro/ }).click();
    await publisher.text(0).getByText('Fa freddo').waitFor();
    await publisher.setStatus('Pronta');
    await publisher.page.getByText('Pubblica', { exact: true }).click();
    await publisher.page.getByRole('menuitem', { name: 'Pubblica ora' }).click();
    await publisher.page.getByText('Voce pubblicata').waitFor();
    await publisher.page.goto('/admin/publications/');
    await expect.poll(() => room.newsroom.builds.state.state, { timeout: 120_000, interval: 500 }).toBe('published');

    const { page } = publisher;
    for (const [address, words, alternatives, found] of [
      ['/it/storie/la-piazza-del-vetro/', ['Alle sei la piazza è vuota. Fa freddo.', 'Poi arriva il pane.', 'Il vetro non aspetta.', 'Si scalda', 'La canna è di ferro.'], ['La piazza al mattino.', 'La bocca del forno.', 'Una canna rossa.', 'Due mani al lavoro.'], '/it/cerca/?q=piazza+vuota'],
      ['/en/stories/la-piazza-del-vetro/', ['At six the square is empty.'], ['The square in the morning.', 'Two hands at work.'], '/en/search/?q=square+empty'],
    ] as const) {
      await page.goto(address);
      const said = await page.locator('main').innerText();
      for (const each of words) expect(said).toContain(each);
      for (const alternative of alternatives) {
        const picture = page.getByAltText(alternative).first();
        await picture.scrollIntoViewIfNeeded();
        await expect.poll(() => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBeGreaterThan(0);
      }
      await page.goto(found);
      await page.locator(`main a[href="${address}"]`).waitFor();
    }
  });
});
