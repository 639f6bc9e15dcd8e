import { git } from './git/command.ts';
import type { Editor } from './editor.ts';
import type { Commit } from './git/commit.ts';
import type { Change, Store } from './git/store.ts';
import type { Guard } from './permissions/guard.ts';
import { refused } from './refusal.ts';

export const statuses = ['draft', 'pending_review', 'pending_publish'] as const;
/** Decap's names for: being written, in review, ready to be published. */
export type Status = (typeof statuses)[number];

/** What names an entry to the newsroom: its collection and the name of its folder, or of its file. */
export interface EntryKey {
  readonly collection: string;
  readonly slug: string;
}

/** An entry under review, on a branch of its own. */
export interface Draft extends EntryKey {
  readonly status: Status;
  /** Its last save. */
  readonly head: Commit;
  /** What it changes: each file with its id there, or `undefined` if it is removed. */
  readonly files: ReadonlyMap<string, string | undefined>;
  /** Whether the draft is to remove the entry. */
  readonly removes: boolean;
}

const nameOf = ({ collection, slug }: EntryKey) => `${collection}/${slug}`;
const branchOf = (key: EntryKey) => `cms/${nameOf(key)}`;
const statusTrailer = 'Newsroom-Status';

/** The entries under review. Each has one branch, so two people who open the same entry work on the same draft. */
export class Drafts {
  readonly #store: Store;
  readonly #guard: Guard;

  constructor(store: Store, guard: Guard) {
    this.#store = store;
    this.#guard = guard;
  }

  async all(): Promise<EntryKey[]> {
    const branches = await this.#store.branches('cms');
    return branches.map(({ branch }) => {
      const [, collection = '', ...slug] = branch.split('/');
      return { collection, slug: slug.join('/') };
    });
  }

  async find(key: EntryKey): Promise<Draft | undefined> {
    const head = await this.#store.head(branchOf(key));
    if (head === undefined) return undefined;
    const files = await this.#store.changed(branchOf(key));
    const said = head.trailers.get(statusTrailer);
    return { ...key, status: statuses.find((status) => status === said) ?? 'draft', head, files, removes: files.size > 0 && [...files.values()].every((id) => id === undefined) };
  }

  async get(key: EntryKey): Promise<Draft> {
    const draft = await this.find(key);
    if (draft === undefined) throw refused.unknownEntry(`${key.collection}/${key.slug}`);
    return draft;
  }

  /** A file as it is in a draft, or in what is published if the draft does not have it. */
  file(key: EntryKey, path: string): Promise<{ readonly id: string; readonly content: Buffer } | undefined> {
    return this.#store.file(`refs/heads/${branchOf(key)}`, path);
  }

  /** Saves changes in an entry's draft. A text that changes is no longer ready: it is to be read again. */
  save(key: EntryKey, changes: readonly Change[], author: Editor, message: string, status: Status = 'draft'): Promise<Commit> {
    return this.#guard.act({ by: author, action: 'save', entry: nameOf(key) }, (allow) =>
      this.#store.save({
        branch: branchOf(key),
        changes,
        author,
        message,
        trailers: new Map([[statusTrailer, status]]),
        permit: async (parent) => allow(parent, await this.#guard.toSave(parent, changes, status === 'pending_publish')),
      }),
    );
  }

  async setStatus(key: EntryKey, status: Status, by: Editor): Promise<void> {
    await this.get(key);
    await this.#guard.act({ by, action: status, entry: nameOf(key) }, (allow) =>
      this.#store.save({
        branch: branchOf(key),
        changes: [],
        author: by,
        message: `Set ${nameOf(key)} to ${status}`,
        trailers: new Map([[statusTrailer, status]]),
        permit: async (parent) => allow(parent, await this.#guard.toSetStatus(parent, by, status === 'pending_publish')),
      }),
    );
  }

  /** Publishes a draft that is ready. `check` sees the whole content as it would be, and throws what speaks against it. */
  async publish(key: EntryKey, by: Editor, check: (commit: string) => Promise<void>): Promise<Commit> {
    const { status } = await this.get(key);
    if (status !== 'pending_publish') throw refused.notReady();
    return this.#guard.act({ by, action: 'publish', entry: nameOf(key) }, (allow) =>
      this.#store.publish(branchOf(key), by, `Publish ${nameOf(key)}`, async (commit) => {
        const [onto, head] = (await this.#store.commit(commit))?.parents ?? [];
        allow(onto, await this.#guard.toPublish(head));
        await check(commit);
      }),
    );
  }

  async discard(key: EntryKey, by: Editor): Promise<void> {
    const { head } = await this.get(key);
    await this.#guard.act({ by, action: 'discard', entry: nameOf(key) }, async (allow) => {
      allow(head.id, await this.#guard.toDiscard(head.id));
      // What was written stays to be found, should somebody want it back.
      await git(this.#store.folder, ['update-ref', `refs/discarded/${nameOf(key)}/${head.time}`, head.id]);
      await this.#store.discard(branchOf(key));
      return undefined;
    });
  }
}
