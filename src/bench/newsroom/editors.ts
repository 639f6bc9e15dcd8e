import { setTimeout as pause } from 'node:timers/promises';
import type { Editor } from '../../../admin/server/editor.ts';
import type { EntryKey } from '../../../admin/server/drafts.ts';
import { answer } from '../../../admin/server/decap.ts';
import type { Newsroom } from '../../../admin/server/newsroom.ts';
import { Refusal } from '../../../admin/server/refusal.ts';

/** A text that several editors have open. */
export interface SharedText extends EntryKey {
  readonly path: string;
}

/** What came of several editors at work on the same texts. */
export interface Together {
  /** Saves that were confirmed. */
  saved: number;
  /** Saves that were refused, since somebody else had changed the text after it was opened. */
  refused: number;
  published: number;
  /** Lines that were confirmed, and are not there any more. */
  lost: string[];
}

interface Plan {
  readonly texts: readonly SharedText[];
  readonly editors: number;
  /** How often each of them saves. */
  readonly turns: number;
  /** Whether a save says what it was made from, as the newsroom's page does. If not, it says what is there now, until it is believed: so would a page that overwrites what others wrote. */
  readonly honest: boolean;
}

const editor = (number: number): Editor => ({ name: `Editor ${number}`, email: `editor${number}@example.org`, language: 'it', grants: 'everything' });

/** Has editors add lines to the same texts at the same time, while a publisher publishes them. */
export async function together(newsroom: Newsroom, { texts, editors, turns, honest }: Plan): Promise<Together> {
  const found: Together = { saved: 0, refused: 0, published: 0, lost: [] };
  const confirmed = new Map<string, string[]>(texts.map(({ path }) => [path, []]));
  const opened = async ({ path, ...key }: SharedText) => (await newsroom.drafts.file(key, path)) ?? newsroom.store.file('main', path);

  const save = async (number: number, text: SharedText, raw: string, base: string | undefined): Promise<boolean> => {
    try {
      await answer(newsroom, { action: 'persistEntry', params: { dataFiles: [{ path: text.path, slug: text.slug, raw }], assets: [], base: { [text.path]: base ?? null }, options: { collectionName: text.collection } } }, editor(number));
      found.saved += 1;
      return true;
    } catch (error) {
      if (!(error instanceof Refusal && error.status === 409)) throw error;
      found.refused += 1;
      return false;
    }
  };
  const work = async (number: number) => {
    for (let turn = 0; turn < turns; turn += 1) {
      const text = texts[Math.floor(Math.random() * texts.length)];
      if (text === undefined) return;
      const before = await opened(text);
      // They think about it.
      await pause(Math.random() * 40);
      const line = `Riga ${number}.${turn}`;
      const raw = `${before?.content.toString().trimEnd() ?? ''}\n\n${line}\n`;
      let saved = await save(number, text, raw, before?.id);
      while (!saved && !honest) saved = await save(number, text, raw, (await opened(text))?.id);
      if (saved) confirmed.get(text.path)?.push(line);
    }
  };
  let atWork = true;
  const publish = async () => {
    for (let turn = 0; atWork; turn += 1) {
      await pause(300);
      const text = texts[turn % texts.length];
      if (text === undefined || (await newsroom.drafts.outline(text)) === undefined) continue;
      try {
        await newsroom.drafts.setStatus(text, 'pending_publish', editor(0));
        await newsroom.publish(text, editor(0));
        found.published += 1;
      } catch (error) {
        // Somebody went on writing, and it is to be read again.
        if (!(error instanceof Refusal && error.status === 409)) throw error;
      }
    }
  };
  const publishing = publish();
  await Promise.all(Array.from({ length: editors }, (_, number) => work(number + 1)));
  atWork = false;
  await publishing;
  for (const text of texts) {
    const kept = new Set((await opened(text))?.content.toString().split('\n'));
    found.lost.push(...(confirmed.get(text.path) ?? []).filter((line) => !kept.has(line)));
  }
  return found;
}
