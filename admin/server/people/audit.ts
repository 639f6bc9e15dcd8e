import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import type { Act, Record } from '../permissions/guard.ts';
import type { Clock } from './database.ts';

/** How long it is known from which address something was done. */
const addressesKept = 90 * 24 * 3_600_000;

const row = z.object({
  id: z.number(),
  time: z.number(),
  person: z.number().nullable(),
  name: z.string().nullable(),
  session: z.number().nullable(),
  address: z.string().nullable(),
  action: z.string(),
  entry: z.string().nullable(),
  needs: z.string().nullable(),
  parent: z.string().nullable(),
  outcome: z.string().nullable(),
  commit: z.string().nullable(),
  detail: z.string().nullable(),
});
export type AuditRow = z.output<typeof row>;

/** Something about a person or a door, which is not a change of an entry. */
export interface Deed {
  readonly person?: number | undefined;
  readonly session?: number | undefined;
  readonly address?: string | undefined;
  readonly action: string;
  readonly entry?: string | undefined;
  readonly needs?: string | undefined;
  readonly outcome: 'done' | 'refused';
  readonly detail?: string | undefined;
}

/** Who did what, when. What is written here stays (the database itself refuses to change it); only addresses are forgotten. */
export class Audit implements Record {
  readonly #database: DatabaseSync;
  readonly #clock: Clock;

  constructor(database: DatabaseSync, clock: Clock) {
    this.#database = database;
    this.#clock = clock;
    database.prepare('UPDATE audit SET address = NULL WHERE address IS NOT NULL AND time < ?').run(clock() - addressesKept);
  }

  intend({ by: { account }, action, entry }: Act, parent: string | undefined, needs: readonly string[]): number {
    return Number(
      this.#database
        .prepare('INSERT INTO audit (time, person, session, address, action, entry, needs, parent) VALUES (?, ?, ?, ?, ?, ?, ?, ?)')
        .run(this.#clock(), account?.id ?? null, account?.session ?? null, account?.address ?? null, action, entry, needs.join(' '), parent ?? null).lastInsertRowid,
    );
  }

  close(intent: number, outcome: 'done' | 'failed', commit: string | undefined): void {
    this.#database.prepare('UPDATE audit SET outcome = ?, "commit" = ? WHERE id = ?').run(outcome, commit ?? null, intent);
  }

  write({ person, session, address, action, entry, needs, outcome, detail }: Deed): void {
    this.#database
      .prepare('INSERT INTO audit (time, person, session, address, action, entry, needs, outcome, detail) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)')
      .run(this.#clock(), person ?? null, session ?? null, address ?? null, action, entry ?? null, needs ?? null, outcome, detail?.slice(0, 300) ?? null);
  }

  /** What was done last, before a given one: a page of it. */
  read(before = Number.MAX_SAFE_INTEGER): AuditRow[] {
    return z.array(row).parse(
      this.#database.prepare('SELECT audit.id, time, person, name, session, address, action, entry, needs, parent, outcome, "commit", detail FROM audit LEFT JOIN person ON person.id = audit.person WHERE audit.id < ? ORDER BY audit.id DESC LIMIT 100').all(before),
    );
  }
}
