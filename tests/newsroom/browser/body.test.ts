import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { LexicalEditor } from 'lexical';
import { changedLines, hardTexts, isReadable, sampleTexts } from '../body/texts.ts';
import { test as desk } from './desk.ts';

/** A test with a page that holds nothing but the editor of texts. */
const test = desk.extend('page', { scope: 'file' }, async ({ browser }, { onCleanup }): Promise<Page> => {
  const bundle = await build({
    entryPoints: [fileURLToPath(new URL('text-page.tsx', import.meta.url))],
    bundle: true,
    write: false,
    outdir: '/',
    format: 'esm',
    jsx: 'automatic',
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const page = await browser.newPage();
  onCleanup(() => page.close());
  page.setDefaultTimeout(15_000);
  await page.setContent('<!doctype html><html lang="it"><title>Testo</title><body></body></html>');
  for (const { path, text } of bundle.outputFiles) await (path.endsWith('.css') ? page.addStyleTag({ content: text }) : page.addScriptTag({ content: text, type: 'module' }));
  await page.waitForFunction(() => 'openText' in window);
  return page;
});

interface Held {
  readonly unasked: readonly string[];
  readonly isRefused: boolean;
  readonly cards: number;
  /** After one letter more, and after it was deleted again. */
  readonly typed: string | undefined;
  readonly untyped: string | undefined;
}

/** Opens a text, types a letter into its first words, and deletes it again. */
const hold = (page: Page, text: string): Promise<Held> =>
  page.evaluate(async (opened) => {
    const { changes, close } = await window.openText(opened);
    const unasked = [...changes];
    const field = document.querySelector<HTMLElement & { __lexicalEditor?: LexicalEditor }>('[contenteditable=true]');
    const cards = document.querySelectorAll('.body-card pre').length;
    const editor = field?.__lexicalEditor;
    const change = (from: RegExp, to: string) =>
      new Promise<string | undefined>((resolve) => {
        const before = changes.length;
        editor?.update(() => {
          const words = [...editor.getEditorState()._nodeMap.values()].find((node) => node.getType() === 'text' && /\p{L}\p{L}/u.test(node.getTextContent()));
          if (words && 'setTextContent' in words) (words as { setTextContent(text: string): void }).setTextContent(words.getTextContent().replace(from, to));
        });
        // Whoever leaves the text does not wait for it to be put together.
        setTimeout(() => field?.dispatchEvent(new FocusEvent('focusout', { bubbles: true })), 20);
        const wait = (left: number): unknown => (changes.length > before || left === 0 ? resolve(changes.at(-1)) : setTimeout(() => wait(left - 1), 10));
        wait(100);
      });
    const typed = editor && (await change(/(\p{L})(\p{L})/u, '$1Q$2'));
    const untyped = editor && (await change(/Q/, ''));
    close();
    return { unasked, isRefused: editor === undefined, cards, typed, untyped };
  }, text);

describe('A text in the editor', { timeout: 120_000 }, () => {
  test('is not changed by being opened, has one line changed by one letter, is the same again without it, and of the sample all can be changed', async ({ page }) => {
    for (const named of [...hardTexts, ...sampleTexts]) {
      const { unasked, isRefused, cards, typed = '', untyped } = await hold(page, named.text);
      expect(unasked, named.name).toEqual([]);
      expect(isRefused, named.name).toBe(!isReadable(named));
      if (isRefused) continue;
      expect(changedLines(named.text, typed), named.name).toBe(1);
      expect(untyped, named.name).toBe(named.text);
      if (sampleTexts.includes(named)) expect(cards, named.name).toBe(0);
    }
  });

  test('that cannot be read is shown as it is written, with what is wrong and the line', async ({ page }) => {
    const text = 'Prima.\n\nPrezzo: <5 euro.\n';
    await page.evaluate((each) => void window.openText(each), text);
    expect(await page.getByRole('textbox').inputValue()).toBe(text);
    expect(await page.getByRole('status').innerText()).toContain('Riga 3: questo «<» non comincia un blocco intero');
    await page.evaluate(() => document.querySelector('main')?.remove());
  });
});

describe('What is pasted', { timeout: 60_000 }, () => {
  const paste = (page: Page, html: string): Promise<string | undefined> =>
    page.evaluate(async (copied) => {
      const { changes, close } = await window.openText('');
      const field = document.querySelector<HTMLElement & { __lexicalEditor?: LexicalEditor }>('[contenteditable=true]');
      await new Promise<void>((resolve) => field?.__lexicalEditor?.focus(() => resolve()));
      const data = new DataTransfer();
      data.setData('text/html', copied);
      data.setData('text/plain', 'altro');
      field?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
      for (let left = 100; changes.length === 0 && left > 0; left -= 1) await new Promise((resolve) => setTimeout(resolve, 10));
      close();
      return changes.at(-1);
    }, html);
  const copied = (name: string) => readFileSync(fileURLToPath(new URL(`../../fixtures/clipboard/${name}.html`, import.meta.url)), 'utf8');

  test('from Word is headings, lists, links and words', async ({ page }) => {
    expect(await paste(page, copied('word'))).toMatchInlineSnapshot(`
      "## La fornace

      Il forno è **acceso** da quarant’anni, dice *Maria* Conti.

      ### Come si lavora

      - Si scalda
        - piano
      - Si soffia

      1. Prima

      Si legga [questa pagina](https://www.example.org/pagina).

      Peso · 50 g
      "
    `);
  });
  test('from Google Docs is headings, lists, links and words', async ({ page }) => {
    expect(await paste(page, copied('google-docs'))).toMatchInlineSnapshot(`
      "## La fornace

      Il forno è **acceso** da quarant’anni, dice *Maria* Conti.

      - Si scalda
        - piano
      - Si soffia

      Si legga [questa pagina](https://www.example.org/pagina).
      "
    `);
  });
  test('from a web page is headings, lists, links and words', async ({ page }) => {
    expect(await paste(page, copied('web-page'))).toMatchInlineSnapshot(`
      "## La fornace

      Il forno è **acceso** da quarant’anni, dice *Maria* Conti.

      ### Come si lavora

      1. Si scalda
      2. Si soffia

      Il forno.

      const a = \\{b: "&#x3C;c>"};

      Prima il fuoco.

      Si legga [questa pagina](https://www.example.org/pagina).
      "
    `);
  });
});
