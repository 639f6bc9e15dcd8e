import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Arrivals } from './arrivals.ts';
import type { Change, Store } from './git/store.ts';

const branch = 'folder';
const folderItself = { name: 'Content folder', email: 'folder@localhost', action: 'from the content folder' };

/**
 * Brings what changed in a content folder into the repository, as the work of one more author: what editors changed
 * meanwhile is joined with it. The folder itself is never written. Throws `MergeConflict` if both changed the same lines,
 * or what the reader refuses: both wait on a branch of their own until they are mended. Says whether there was anything new.
 */
export async function bringFolder(store: Store, folder: string, arrivals: Arrivals): Promise<boolean> {
  const before = new Map((await store.files(`refs/heads/${branch}`, 'content')).map(({ path, id }) => [path, id]));
  const changes: Change[] = [];
  for (const path of filesOf(folder)) {
    const content = readFileSync(join(folder, path));
    const to = `content/${path}`;
    const base = before.get(to);
    before.delete(to);
    if (base !== blobId(content)) changes.push({ path: to, base, content });
  }
  for (const [path, base] of before) changes.push({ path, base, content: undefined });
  const head = changes.length === 0 ? await store.head(branch) : await store.save({ branch, changes, author: folderItself, message: 'Bring in what changed in the content folder' });
  if (head === undefined) return false;
  const main = await store.head('main');
  return (await arrivals.accept(head.id, folderItself, 'Join what changed in the content folder')) !== main?.id;
}

/** The files of a folder, from there, with forward slashes. What begins with a dot is not content. */
function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => relative(folder, join(item.parentPath, item.name)).replaceAll('\\', '/'))
    .filter((path) => path.split('/').every((name) => !name.startsWith('.')))
    .sort();
}

/** The name that git gives to a file's bytes. */
export const blobId = (bytes: Uint8Array): string => createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
