import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { describe, expect } from 'vitest';
import { smallSite } from '../../fixtures/small-site.ts';
import { bruno } from '../room.ts';
import { entry, test } from './desk.ts';

const story = 'il-forno-acceso';
const italian = `content/stories/${story}/index.it.mdx`;
const before = smallSite['stories/il-forno-acceso/index.it.mdx'];
const checker = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What a program that looks for barriers finds in a part of the page. */
async function barriers(page: Page, part: string): Promise<string[]> {
  await page.evaluate(checker);
  return page.evaluate(async (selector) => (await (window as unknown as { axe: typeof axe }).axe.run(selector)).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`), part);
}

/** The Italian text of a story, with what a writer does in it. */
class Writer {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }
  get editor() {
    return this.page.locator('.body-editor').first();
  }
  get text() {
    return this.editor.locator('[contenteditable=true]');
  }
  get form() {
    return this.page.locator('dialog');
  }
  async ready() {
    await this.text.getByText('è accesa').waitFor();
  }
  /** Puts the cursor at the end of the text. */
  async atEnd() {
    await this.text.locator('> p').last().click();
    await this.page.keyboard.press('Control+End');
  }
  async add(block: string) {
    await this.editor.getByRole('button', { name: '+ Blocco' }).click();
    await this.form.getByRole('button', { name: new RegExp(`^${block} `) }).click();
  }
  async write(words: string, place = 0) {
    await this.form.locator('[contenteditable=true]').nth(place).click();
    await this.page.keyboard.type(words);
  }
  async done() {
    await this.form.getByRole('button', { name: 'Fatto' }).click();
    await this.form.waitFor({ state: 'detached' });
  }
}

const large = () => sharp({ create: { width: 4000, height: 3000, channels: 3, background: '#0e7c86' } }).jpeg().toBuffer();

describe('A story', { timeout: 90_000 }, () => {
  test('is written with its blocks, photos, links and evidence marks by form, and stored as it would be written by hand', async ({ sit, newsroom }) => {
    const page = await sit(entry('story', story));
    const writer = new Writer(page);
    await writer.ready();
    expect(await barriers(page, '.body-editor')).toEqual([]);
    await writer.atEnd();

    await writer.add('Citazione in evidenza');
    await writer.form.getByRole('button', { name: 'Fatto' }).click();
    expect(await writer.form.getByLabel('Chi lo dice').getAttribute('aria-invalid')).toBe('true');
    expect(await writer.form.innerText()).toContain('Manca. Compila il campo.');
    expect(await writer.form.innerText()).toContain('Il blocco «Citazione in evidenza» è vuoto. Riempilo o toglilo.');
    await writer.form.getByLabel('Chi lo dice').fill('Maria «la Rossa» "Conti"');
    await writer.write('Il fuoco <non> aspetta {nessuno}.');
    expect(await barriers(page, 'dialog')).toEqual([]);
    await writer.done();

    await writer.add('Passi');
    await writer.form.getByRole('button', { name: 'Aggiungi: Passo' }).click();
    await page.keyboard.type('Il secondo');
    await writer.write('Si soffia.');
    await writer.form.getByRole('button', { name: 'Aggiungi: Passo' }).click();
    await page.keyboard.type('Il primo');
    await writer.write('Si scalda.', 1);
    await writer.form.getByRole('button', { name: 'Sposta su: Passo 2' }).click();
    await writer.done();

    await writer.add('Luogo');
    await writer.form.getByLabel('Territorio').fill('mur');
    await page.keyboard.press('Enter');
    await writer.done();

    // The keyboard goes on under what was added.
    await page.keyboard.type('Si entra dalla ');
    await writer.editor.getByRole('button', { name: 'Collegamento' }).click();
    await writer.form.getByLabel('Parole del collegamento').fill('fornace');
    await writer.form.getByLabel('Cerca').fill('conti');
    await writer.form.getByRole('radio', { name: 'Fornace Conti' }).check();
    await writer.done();
    await page.keyboard.type(', che è accesa ');
    await writer.editor.getByRole('button', { name: 'Segno di verifica' }).click();
    await writer.form.getByLabel('Parole del collegamento').fill('da sempre');
    await writer.form.getByRole('radio', { name: '1. La fornace è accesa da quarant’anni.' }).check();
    expect(await barriers(page, 'dialog')).toEqual([]);
    await writer.done();

    const picture = (await large()).toString('base64');
    await writer.text.evaluate((field, content) => {
      const data = new DataTransfer();
      data.items.add(new File([Uint8Array.from(atob(content), (sign) => sign.charCodeAt(0))], 'DSC_0412.JPG', { type: 'image/jpeg' }));
      const { right, bottom } = field.getBoundingClientRect();
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
      return [right, bottom];
    }, picture);
    await writer.form.getByText('al massimo 25 MB').waitFor();
    await writer.form.getByRole('button', { name: 'Fatto' }).click();
    expect(await writer.form.getByLabel('Testo alternativo').getAttribute('aria-invalid')).toBe('true');
    await writer.form.getByLabel('Testo alternativo').fill('Un forno visto da fuori.');
    await writer.form.getByLabel('Didascalia').fill('Il forno & la sua bocca.');
    await writer.form.getByLabel('Autore della foto').fill('Luca Verdi');
    await writer.done();

    await page.getByRole('button', { name: 'Salva' }).click();
    await page.getByText('Tutto salvato').waitFor();
    const draft = async (path: string) => (await newsroom.drafts.file({ collection: 'story', slug: story }, path))?.content;
    expect((await draft(italian))?.toString()).toBe(`${before}
<PullQuote by="Maria «la Rossa» &quot;Conti&quot;">
Il fuoco &#x3C;non> aspetta \\{nessuno}.
</PullQuote>

<Steps>
  <Step title="Il primo">
  Si scalda.
  </Step>
  <Step title="Il secondo">
  Si soffia.
  </Step>
</Steps>

<Place territory="murano" />

Si entra dalla [fornace](firm:fornace-conti), che è accesa [da sempre](claim:1)

<Photo file="${story}.jpg" alt="Un forno visto da fuori." caption="Il forno & la sua bocca." credit="Luca Verdi" />
`);
    const kept = await sharp(await draft(`content/stories/${story}/${story}.jpg`)).metadata();
    expect([kept.width, kept.height]).toEqual([3200, 2400]);
  });

  test('has its blocks moved, changed and deleted from the keyboard, which never loses its place', async ({ sit, newsroom }) => {
    const page = await sit(entry('story', story));
    const writer = new Writer(page);
    await writer.ready();
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.className ?? '');
    await writer.editor.getByRole('button', { name: 'Sposta su: Nota' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(focused).toBe('Sposta su: Nota');
    await writer.editor.getByRole('button', { name: 'Modifica: Nota' }).focus();
    await page.keyboard.press('Enter');
    await writer.form.getByLabel('Tipo').selectOption({ label: 'Attenzione' });
    await page.keyboard.press('Escape');
    await expect.poll(focused).toBe('Modifica: Nota');
    await page.keyboard.press('Enter');
    await writer.form.getByLabel('Tipo').selectOption({ label: 'Attenzione' });
    await writer.done();
    await expect.poll(focused).toBe('Modifica: Nota');
    // From the text, the next key goes on to what stands after it.
    await writer.text.locator('> p').first().click();
    await page.keyboard.press('Tab');
    expect(await focused()).toContain('Nota');
    await page.getByRole('button', { name: 'Salva' }).click();
    await page.getByText('Tutto salvato').waitFor();
    const saved = (await newsroom.drafts.file({ collection: 'story', slug: story }, italian))?.content.toString();
    const note = '<Note kind="word">\nLa *canna* è un tubo di ferro.\n</Note>\n\n';
    expect(saved).toBe(before.replace(note, '').replace('Torniamo', `${note.replace('word', 'caution')}Torniamo`));
    await writer.editor.getByRole('button', { name: 'Elimina: Nota' }).click();
    await expect.poll(() => writer.editor.getByRole('group', { name: 'Nota' }).count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('contenteditable'))).toBe('true');
  });

  test('takes no address that is none', async ({ sit }) => {
    const writer = new Writer(await sit(entry('story', story)));
    await writer.ready();
    await writer.atEnd();
    await writer.editor.getByRole('button', { name: 'Collegamento' }).click();
    await writer.form.getByLabel('A un indirizzo').check();
    await writer.form.getByLabel('Parole del collegamento').fill('qui');
    const address = writer.form.getByRole('textbox', { name: 'Indirizzo', exact: true });
    for (const wrong of ['javascript:alert(1)', 'esempio', 'https://']) {
      await address.fill(wrong);
      await writer.form.getByRole('button', { name: 'Fatto' }).click();
      expect(await writer.form.innerText()).toContain('Scrivi un indirizzo intero, come https://www.esempio.it.');
    }
    await address.fill('www.esempio.it/pagina');
    await writer.done();
    await writer.text.getByRole('link', { name: 'qui' }).waitFor();
  });

  test('that cannot be read is not saved: it stays as it is, and says on which line to mend it', async ({ sit, newsroom }) => {
    const broken = before.replace('## Il vetro', 'Costa <5 euro.');
    const head = await newsroom.store.file('main', italian);
    await newsroom.store.save({ branch: 'main', changes: [{ path: italian, base: head?.id, content: Buffer.from(broken) }], author: bruno, message: 'Push' });
    const page = await sit(entry('story', story));
    const source = page.getByLabel('Il testo, come è scritto');
    expect(await source.inputValue()).toContain('Costa <5 euro.');
    const line = (await source.inputValue()).split('\n').indexOf('Costa <5 euro.') + 1;
    await page.getByText(`Riga ${line}: questo «<» non comincia un blocco intero`).first().waitFor();
    await page.getByLabel('Titolo', { exact: true }).first().fill('Il forno spento');
    await page.getByRole('button', { name: 'Salva' }).click();
    await page.locator('li').filter({ hasText: new RegExp(`^Riga ${line}: questo «<» non comincia un blocco intero. Controlla`) }).nth(1).waitFor();
    expect(await newsroom.drafts.find({ collection: 'story', slug: story })).toBeUndefined();
    await source.fill((await source.inputValue()).replace('<5', '&lt;5'));
    await page.getByRole('button', { name: 'Apri nell’editor' }).click();
    await page.getByText('Costa <5 euro.').waitFor();
    await page.getByRole('button', { name: 'Salva' }).click();
    await page.getByText('Tutto salvato').waitFor();
    expect((await newsroom.drafts.file({ collection: 'story', slug: story }, italian))?.content.toString()).toBe(broken.replace('<5', '&lt;5').replace('acceso', 'spento'));
  });
});
