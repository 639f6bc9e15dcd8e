import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { unlessFull } from '../full-disk.ts';
import type { Clock } from './database.ts';
import { digestOf, newSecret } from './secret.ts';

const day = 24 * 3_600_000;
/** A session that nobody uses ends after this long, and every session after the longest. */
export const idle = 3 * day;
export const longest = 30 * day;
/** What only somebody who has just signed in may do, they may do for so long. */
const freshness = 15 * 60_000;
/** How exactly it is known when a session was last used. */
const precision = 60_000;

const row = z.object({ id: z.number(), person: z.number(), since: z.number(), seen: z.number(), device: z.string() });
export type Session = z.output<typeof row>;

/** Who is signed in, and where. What a browser holds is a secret of which only the digest is kept here. */
export class Sessions {
  readonly #database: DatabaseSync;
  readonly #clock: Clock;

  constructor(database: DatabaseSync, clock: Clock) {
    this.#database = database;
    this.#clock = clock;
  }

  /** Begins a session, and gives back the secret for the browser. */
  begin(person: number, device: string): string {
    const [secret, now] = [newSecret(), this.#clock()];
    this.#database.prepare('DELETE FROM session WHERE seen < ? OR since < ?').run(now - idle, now - longest);
    this.#database.prepare('INSERT INTO session (secret, person, since, seen, device) VALUES (?, ?, ?, ?, ?)').run(digestOf(secret), person, now, now, device.slice(0, 200));
    return secret;
  }

  /** The session that a secret opens, if it still does. */
  find(secret: string): Session | undefined {
    const now = this.#clock();
    const found = row.optional().parse(this.#database.prepare('SELECT id, person, since, seen, device FROM session WHERE secret = ? AND seen >= ? AND since >= ?').get(digestOf(secret), now - idle, now - longest));
    if (found && found.seen < now - precision) unlessFull(() => this.#database.prepare('UPDATE session SET seen = ? WHERE id = ?').run(now, found.id));
    return found;
  }

  /** Whether its person signed in a short while ago. */
  isFresh(id: number): boolean {
    return this.#database.prepare('SELECT 1 FROM session WHERE id = ? AND since >= ?').get(id, this.#clock() - freshness) !== undefined;
  }

  of(person: number): Session[] {
    const now = this.#clock();
    return z.array(row).parse(this.#database.prepare('SELECT id, person, since, seen, device FROM session WHERE person = ? AND seen >= ? AND since >= ? ORDER BY seen DESC').all(person, now - idle, now - longest));
  }

  end(person: number, id: number): void {
    this.#database.prepare('DELETE FROM session WHERE person = ? AND id = ?').run(person, id);
  }

  /** Ends all sessions of a person, but one if there is one to keep. */
  endAll(person: number, except = 0): void {
    this.#database.prepare('DELETE FROM session WHERE person = ? AND id <> ?').run(person, except);
  }
}
