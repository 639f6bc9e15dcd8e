import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { editorLanguages } from '../../../src/model/index.ts';
import { stored, type Account, type Newcomer } from './accounts.ts';
import type { Clock } from './database.ts';
import { digestOf, newSecret } from './secret.ts';

const week = 7 * 24 * 3_600_000;

const row = z.object({
  id: z.number(),
  person: z.number().nullable(),
  name: z.string(),
  email: z.string(),
  language: z.enum(editorLanguages),
  grants: stored,
  byline: z.string().nullable(),
  expires: z.number(),
});
export type Invitation = z.output<typeof row>;

const columns = 'id, person, name, email, language, grants, byline, expires';

/** Links by which somebody gets an account, or into theirs again. One works once, for a week. */
export class Invitations {
  readonly #database: DatabaseSync;
  readonly #clock: Clock;

  constructor(database: DatabaseSync, clock: Clock) {
    this.#database = database;
    this.#clock = clock;
  }

  /** Invites somebody, and gives back the secret of the link. A former invitation to the same address ends. */
  make(whom: Newcomer | Account): string {
    const secret = newSecret();
    this.#database.prepare('DELETE FROM invitation WHERE email = ? OR expires < ?').run(whom.email, this.#clock());
    this.#database
      .prepare('INSERT INTO invitation (secret, person, name, email, language, grants, byline, expires) VALUES (?, ?, ?, ?, ?, ?, ?, ?)')
      .run(digestOf(secret), 'id' in whom ? whom.id : null, whom.name, whom.email, whom.language, JSON.stringify(whom.grants), whom.byline, this.#clock() + week);
    return secret;
  }

  find(secret: string): Invitation | undefined {
    return row.optional().parse(this.#database.prepare(`SELECT ${columns} FROM invitation WHERE secret = ? AND expires >= ?`).get(digestOf(secret), this.#clock()));
  }

  /** Takes an invitation, so that nobody else can. */
  take(secret: string): Invitation | undefined {
    return row.optional().parse(this.#database.prepare(`DELETE FROM invitation WHERE secret = ? AND expires >= ? RETURNING ${columns}`).get(digestOf(secret), this.#clock()));
  }

  open(): Invitation[] {
    return z.array(row).parse(this.#database.prepare(`SELECT ${columns} FROM invitation WHERE expires >= ? ORDER BY name`).all(this.#clock()));
  }

  withdraw(id: number): void {
    this.#database.prepare('DELETE FROM invitation WHERE id = ?').run(id);
  }
}
