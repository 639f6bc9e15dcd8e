import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { isFullDisk } from './full-disk.ts';

/** What stands in the way of opening a newsroom, said for whoever starts it. */
export class CannotOpen extends Error {
  override readonly name = 'CannotOpen';
}

/**
 * Keeps a folder for this process until the lock is given back or the process ends, however it ends: the system itself
 * gives up the locks that SQLite holds (https://www.sqlite.org/lockingv3.html).
 */
export function lockFolder(folder: string): () => void {
  const holder = join(folder, 'lock.pid');
  const lock = new DatabaseSync(join(folder, 'lock.db'));
  try {
    lock.exec('PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if (!(error instanceof Error && 'errcode' in error && error.errcode === busy)) throw error;
    throw new CannotOpen(`Another newsroom is at work in ${folder}${heldBy(holder)}. Stop it, or name another folder with NEWSROOM_DIR.`, { cause: error });
  }
  writeFileSync(holder, String(process.pid));
  return () => {
    if (lock.isOpen) lock.close();
  };
}

/** SQLITE_BUSY (https://www.sqlite.org/rescode.html#busy). */
const busy = 5;

function heldBy(path: string): string {
  try {
    return ` (process ${readFileSync(path, 'utf8')})`;
  } catch {
    return '';
  }
}

/** Why a newsroom could not be opened, in one sentence; nothing for what nobody has foreseen. */
export function whyNotOpened(error: unknown, folder: string): string | undefined {
  if (error instanceof CannotOpen) return error.message;
  if (isFullDisk(error)) return `The disk is full: the newsroom keeps its work in ${folder} and cannot write there. Make room, and start again; nothing is lost.`;
  const said = error instanceof Error ? `${'code' in error ? String(error.code) : ''} ${error.message}` : '';
  if (/EACCES|EPERM|EROFS|Permission denied|readonly database|unable to open database/.test(said)) return `The newsroom may not write in ${folder}. Give this user the right to, or name another folder with NEWSROOM_DIR.`;
  if (/spawn git ENOENT/.test(said)) return 'The newsroom keeps its texts with git, which is not installed here: https://git-scm.com';
  return undefined;
}
