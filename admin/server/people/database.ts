import { chmodSync, closeSync, openSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { steps } from './schema.ts';

/** Milliseconds since 1970. */
export type Clock = () => number;

/** Opens the file in which the newsroom keeps its people, brought up to date. Only the server's own user may read it. */
export function openDatabase(file: string): DatabaseSync {
  closeSync(openSync(file, 'a', 0o600));
  chmodSync(file, 0o600);
  const database = new DatabaseSync(file, { timeout: 5000, enableForeignKeyConstraints: true });
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON');
  inTransaction(database, () => {
    const { user_version: done } = database.prepare('PRAGMA user_version').get() as { readonly user_version: number };
    if (done > steps.length) throw new Error(`${file} was written by a newer newsroom than this.`);
    for (const step of steps.slice(done)) database.exec(step);
    database.exec(`PRAGMA user_version = ${steps.length}`);
  });
  return database;
}

/** Does all of some work, or none of it. */
export function inTransaction<T>(database: DatabaseSync, work: () => T): T {
  database.exec('BEGIN IMMEDIATE');
  try {
    const done = work();
    database.exec('COMMIT');
    return done;
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  }
}
