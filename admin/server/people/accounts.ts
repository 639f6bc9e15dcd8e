import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { editorLanguages, type EditorLanguage } from '../../../src/model/index.ts';
import { grants, isAdministrator, type Grant } from '../permissions/roles.ts';
import type { Clock } from './database.ts';

export const stored = z.string().transform((text) => grants.parse(JSON.parse(text)));

const row = z.object({
  id: z.number(),
  name: z.string(),
  email: z.string(),
  language: z.enum(editorLanguages),
  password: z.string().nullable(),
  grants: stored,
  byline: z.string().nullable(),
});
export type Account = z.output<typeof row>;

/** What is known of somebody before they have an account. */
export interface Newcomer {
  readonly name: string;
  readonly email: string;
  readonly language: EditorLanguage;
  readonly grants: readonly Grant[];
  /** Who they are among the people of the stories. */
  readonly byline: string | null;
}

const columns = 'id, name, email, language, password, grants, byline';

/** The people of the newsroom. Of whoever was removed, only the number remains. */
export class Accounts {
  readonly #database: DatabaseSync;
  readonly #clock: Clock;

  constructor(database: DatabaseSync, clock: Clock) {
    this.#database = database;
    this.#clock = clock;
  }

  all(): Account[] {
    return z.array(row).parse(this.#database.prepare(`SELECT ${columns} FROM person WHERE removed IS NULL ORDER BY name`).all());
  }

  get(id: number): Account | undefined {
    return row.optional().parse(this.#database.prepare(`SELECT ${columns} FROM person WHERE id = ? AND removed IS NULL`).get(id));
  }

  byEmail(email: string): Account | undefined {
    return row.optional().parse(this.#database.prepare(`SELECT ${columns} FROM person WHERE email = ? AND removed IS NULL`).get(email.trim()));
  }

  add({ name, email, language, grants: given, byline }: Newcomer, password: string): number {
    return Number(this.#database.prepare('INSERT INTO person (name, email, language, password, grants, byline, since) VALUES (?, ?, ?, ?, ?, ?, ?)').run(name, email, language, password, JSON.stringify(given), byline, this.#clock()).lastInsertRowid);
  }

  setPassword(id: number, password: string): void {
    this.#database.prepare('UPDATE person SET password = ? WHERE id = ?').run(password, id);
  }

  setLanguage(id: number, language: EditorLanguage): void {
    this.#database.prepare('UPDATE person SET language = ? WHERE id = ?').run(language, id);
  }

  setRoles(id: number, given: readonly Grant[], byline: string | null): void {
    this.#database.prepare('UPDATE person SET grants = ?, byline = ? WHERE id = ?').run(JSON.stringify(given), byline, id);
  }

  /** Forgets all that is known of a person. What they wrote still says who wrote it. */
  erase(id: number): void {
    for (const table of ['session', 'passkey', 'invitation']) this.#database.prepare(`DELETE FROM ${table} WHERE person = ?`).run(id);
    this.#database.prepare('DELETE FROM invitation WHERE email = (SELECT email FROM person WHERE id = ?)').run(id);
    this.#database.prepare('UPDATE audit SET address = NULL WHERE person = ?').run(id);
    this.#database.prepare("UPDATE person SET name = NULL, email = NULL, password = NULL, grants = '[]', byline = NULL, removed = ? WHERE id = ?").run(this.#clock(), id);
  }

  /** Whether nobody else could administer the newsroom. */
  isLastAdministrator(id: number): boolean {
    return this.all().every((each) => each.id === id || !isAdministrator(each.grants));
  }
}
