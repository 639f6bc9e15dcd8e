import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as plain } from 'vitest';
import { openRepository } from '../../../admin/server/git/repository.ts';
import type { Change, Store } from '../../../admin/server/git/store.ts';
import { bytes } from './words.ts';

export const anna = { name: 'Anna Neri', email: 'anna@example.org' };
export const bruno = { name: 'Bruno Rossi', email: 'bruno@example.org' };



/** A file that is not there yet. */
export const added = (path: string, words: string): Change => ({ path, base: undefined, content: bytes(words) });

/** A file of a branch with other words. */
export async function edited(store: Store, branch: string, path: string, words: string): Promise<Change> {
  return { path, base: (await store.file(branch, path))?.id, content: bytes(words) };
}

export async function wordsOf(store: Store, branch: string, path: string): Promise<string | undefined> {
  return (await store.file(branch, path))?.content.toString();
}

/** A test with a folder for a repository, and a repository that holds two stories. */
export const test = plain
  .extend('folder', ({}, { onCleanup }) => {
    const folder = mkdtempSync(join(tmpdir(), 'cappello-repository-'));
    onCleanup(() => rmSync(folder, { recursive: true, force: true }));
    return folder;
  })
  .extend('store', async ({ folder }, { onCleanup }) => {
    const store = await openRepository(folder);
    onCleanup(() => store.close());
    await store.save({
      branch: 'main',
      changes: [added('content/stories/oro/index.it.mdx', 'L’oro\n'), added('content/stories/oro/index.en.mdx', 'The gold\n'), added('content/stories/vetro/index.it.mdx', 'Il vetro\n')],
      author: anna,
      message: 'Begin',
    });
    return store;
  });
