import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test as plain } from 'vitest';
import { usualLimits } from '../../admin/server/build-process.ts';
import { answer } from '../../admin/server/decap.ts';
import type { Editor } from '../../admin/server/editor.ts';
import { openNewsroom } from '../../admin/server/newsroom.ts';
import { Refusal } from '../../admin/server/refusal.ts';
import { writeSite } from '../fixtures/small-site.ts';

export const anna: Editor = { name: 'Anna Neri', email: 'anna@example.org', language: 'it', grants: 'everything' };
export const bruno: Editor = { name: 'Bruno Rossi', email: 'bruno@example.org', language: 'en', grants: 'everything' };

export const limits = { ...usualLimits, script: fileURLToPath(new URL('../../src/bench/newsroom/no-build.ts', import.meta.url)) };

/** A newsroom that follows the small site, and what its client would ask of it. */
export const test = plain
  .extend('folder', ({}, { onCleanup }) => {
    const folder = mkdtempSync(join(tmpdir(), 'cappello-newsroom-'));
    onCleanup(() => rmSync(folder, { recursive: true, force: true }));
    writeSite(join(folder, 'content'));
    return folder;
  })
  .extend('newsroom', async ({ folder }, { onCleanup }) => {
    const newsroom = await openNewsroom({ folder: join(folder, 'newsroom'), content: join(folder, 'content'), limits });
    onCleanup(() => newsroom.close());
    await newsroom.bringFolder();
    return newsroom;
  })
  .extend('ask', ({ newsroom }) => {
    return async <T = unknown>(action: string, params: object = {}, editor = anna): Promise<T> => (await answer(newsroom, { action, params }, editor)) as T;
  });

/** The refusal that a request gets. */
export async function refusalOf(asked: Promise<unknown>): Promise<Refusal> {
  const error: unknown = await asked.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof Refusal) return error;
  throw new Error('The request was not refused', { cause: error });
}
