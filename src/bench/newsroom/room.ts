import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { usualLimits } from '../../../admin/server/build-process.ts';
import { answer } from '../../../admin/server/decap.ts';
import type { Editor } from '../../../admin/server/editor.ts';
import { openNewsroom, type Newsroom } from '../../../admin/server/newsroom.ts';
import { writeCorpus } from '../write.ts';

export const editor: Editor = { name: 'Anna Neri', email: 'anna@example.org', language: 'it', grants: 'everything' };

/** A newsroom over so many invented stories in two languages, which builds no site. */
export async function benchRoom(folder: string, stories: number): Promise<Newsroom> {
  const content = join(folder, 'content');
  mkdirSync(folder, { recursive: true });
  // Two pages of each story, and its line in lists of a dozen.
  await writeCorpus(content, { pages: Math.round(stories * 2 * (1 + 1 / 12)), kind: 'bare', seed: 1 });
  const newsroom = await openBenchRoom(folder);
  await newsroom.bringFolder();
  return newsroom;
}

export const openBenchRoom = (folder: string): Promise<Newsroom> =>
  openNewsroom({ folder: join(folder, 'newsroom'), content: join(folder, 'content'), limits: { ...usualLimits, script: fileURLToPath(new URL('no-build.ts', import.meta.url)) } });

/** What Decap's client would ask. */
export async function ask<T>(newsroom: Newsroom, action: string, params: object): Promise<T> {
  return (await answer(newsroom, { action, params }, editor)) as T;
}

/** Saves one more line in a story's Italian text. */
export async function saveStory(newsroom: Newsroom, slug: string, line: string): Promise<void> {
  const key = { collection: 'story', slug };
  const path = `content/stories/${slug}/index.it.mdx`;
  const before = (await newsroom.drafts.file(key, path)) ?? (await newsroom.store.file('main', path));
  if (before === undefined) throw new Error(`There is no story ${slug}`);
  const raw = `${before.content.toString().trimEnd().slice(0, 20_000)}\n\n${line}\n`;
  await ask(newsroom, 'persistEntry', { dataFiles: [{ path, slug, raw }], assets: [], base: { [path]: before.id }, options: { collectionName: 'story' } });
}
