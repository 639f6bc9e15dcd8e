import { basename, dirname } from 'node:path';
import type { Site } from '../../../src/site.ts';
import { contentFile } from '../content-path.ts';
import type { Editor } from '../editor.ts';
import { unlessFull } from '../full-disk.ts';
import type { Commit } from '../git/commit.ts';
import { git } from '../git/command.ts';
import type { Change, Store } from '../git/store.ts';
import { refused } from '../refusal.ts';
import { may, needText, type Need } from './need.ts';
import { needs, toPublish, type Facts } from './needs.ts';
import type { Values } from './places.ts';
import { siteFacts, valuesOf } from './site-facts.ts';

/** What somebody does to an entry. */
export interface Act {
  readonly by: Editor;
  readonly action: string;
  readonly entry: string;
}

/** Where it is written down what is about to be done, and then how it ended. */
export interface Record {
  intend(act: Act, parent: string | undefined, needs: readonly string[]): number;
  close(intent: number, outcome: 'done' | 'failed', commit: string | undefined): void;
}

/** Says what is about to be laid on a commit, and what that needs. Throws the refusal if the person may not do it. */
export type Allow = (parent: string | undefined, needed: readonly Need[]) => void;

/** Decides from what a change touches whether a person may make it, and has it written down before it is made. */
export class Guard {
  readonly #store: Store;
  readonly #site: () => Promise<Site>;
  readonly #record: Record | undefined;

  constructor(store: Store, site: () => Promise<Site>, record?: Record) {
    this.#store = store;
    this.#site = site;
    this.#record = record;
  }

  /** Does what a person wants to do, once they have been allowed to. */
  async act<T extends Commit | undefined>(act: Act, make: (allow: Allow) => Promise<T>): Promise<T> {
    let intended: number | undefined;
    const allow: Allow = (parent, needed) => {
      const missing = needed.filter((need) => !may(act.by, need));
      if (missing.length > 0) throw refused.permission(missing);
      intended ??= this.#record?.intend(act, parent, needed.map(needText));
    };
    const close = (outcome: 'done' | 'failed', commit?: Commit) => {
      const intent = intended;
      if (intent !== undefined) unlessFull(() => this.#record?.close(intent, outcome, commit?.id));
    };
    try {
      const done = await make(allow);
      close('done', done);
      return done;
    } catch (error) {
      close('failed');
      throw error;
    }
  }

  /** What changes need that are laid on a commit; and if the text is to be ready with them, what that needs. */
  async toSave(parent: string | undefined, changes: readonly Change[], ready: boolean): Promise<Need[]> {
    const facts = await this.#facts();
    const changed = new Map(changes.map(({ path, content }) => [path, content]));
    const found = await Promise.all(
      [...changed.keys()].map(async (path) => {
        const main = mainFile(path, facts);
        const before = parent === undefined ? undefined : await this.#values(parent, main);
        return needsAt(path, before, changed.has(main) ? valuesOf(changed.get(main)) : before, facts);
      }),
    );
    return ready ? [...found.flat(), ...toPublish(found.flat())] : found.flat();
  }

  /** A text is found ready by whoever may publish it, and taken back or sent to review by whoever may change any of it. */
  async toSetStatus(head: string | undefined, by: Editor, ready: boolean): Promise<Need[]> {
    if (ready) return this.toPublish(head);
    const whole = head === undefined ? [] : await this.#ofDraft(head);
    const own = whole.find((need) => 'within' in need && may(by, need));
    return own ? [own] : whole;
  }

  /** What publishing needs of a draft: wherever its entry was when the draft began, is now, and will be. */
  async toPublish(head: string | undefined): Promise<Need[]> {
    const needed = toPublish(head === undefined ? [] : await this.#ofDraft(head));
    return needed.length > 0 ? needed : [{ permission: 'publish', within: 'all' }];
  }

  /** What taking published files off the site needs. */
  async toUnpublish(main: string, paths: readonly string[]): Promise<Need[]> {
    return toPublish(await this.toSave(main, paths.map((path) => ({ path, base: undefined, content: undefined })), false));
  }

  /** A draft is thrown away by whoever might have written all of it. */
  async toDiscard(head: string): Promise<Need[]> {
    return (await this.#ofDraft(head)).filter((need) => 'within' in need);
  }

  /** What changes from elsewhere would have needed of a person. What the model has no place for is the site's. */
  async toArrive(main: string, commit: string, paths: readonly string[]): Promise<Need[]> {
    const facts = await this.#facts();
    const found = await Promise.all(
      paths.map(async (path): Promise<Need[]> => {
        if (contentFile(path) === undefined) return [{ permission: 'settings', within: 'all' }];
        const file = mainFile(path, facts);
        return needsAt(path, await this.#values(main, file), await this.#values(commit, file), facts);
      }),
    );
    return toPublish(found.flat());
  }

  async #ofDraft(head: string): Promise<Need[]> {
    const facts = await this.#facts();
    const base = (await git(this.#store.folder, ['merge-base', 'refs/heads/main', head])).toString().trim();
    const paths = (await git(this.#store.folder, ['diff', '--name-only', '-z', '--no-renames', base, head])).toString().split('\0').filter((path) => path !== '');
    const found = paths.flatMap((path) =>
      [base, 'refs/heads/main'].map(async (before) => {
        const main = mainFile(path, facts);
        return needsAt(path, await this.#values(before, main), await this.#values(head, main), facts);
      }),
    );
    return (await Promise.all(found)).flat();
  }

  async #facts(): Promise<Facts> {
    return siteFacts(this.#store, (await this.#site()).defaultLocale);
  }

  async #values(at: string, path: string): Promise<Values | undefined> {
    return valuesOf((await this.#store.file(at, path))?.content);
  }
}

/** The file that holds the shared values of the entry that a file belongs to. */
const mainFile = (path: string, { defaultLanguage }: Facts) => `${dirname(path)}/index.${defaultLanguage}.mdx`;

function needsAt(path: string, before: Values | undefined, after: Values | undefined, facts: Facts): Promise<Need[]> {
  const file = contentFile(path);
  if (file === undefined) throw refused.path(path);
  return needs({ file, id: basename(dirname(path)), before, after }, facts);
}
