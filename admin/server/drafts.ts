import { git } from './git/command.ts';
import type { Commit, Person } from './git/commit.ts';
import type { Change, Store } from './git/store.ts';
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

const branchOf = ({ collection, slug }: EntryKey) => `cms/${collection}/${slug}`;
const statusTrailer = 'Newsroom-Status';

/** The entries under review. Each has one branch, so two people who open the same entry work on the same draft. */
export class Drafts {
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
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
  async save(key: EntryKey, changes: readonly Change[], author: Person, message: string, status: Status = 'draft'): Promise<Commit> {
    return this.#store.save({ branch: branchOf(key), changes, author, message, trailers: new Map([[statusTrailer, status]]) });
  }

  async setStatus(key: EntryKey, status: Status, by: Person): Promise<void> {
    await this.get(key);
    await this.#store.save({ branch: branchOf(key), changes: [], author: by, message: `Set ${key.collection}/${key.slug} to ${status}`, trailers: new Map([[statusTrailer, status]]) });
  }

  /** Publishes a draft that is ready. `check` sees the whole content as it would be, and throws what speaks against it. */
  async publish(key: EntryKey, by: Person, check: (commit: string) => Promise<void>): Promise<Commit> {
    const { status } = await this.get(key);
    if (status !== 'pending_publish') throw refused.notReady();
    return this.#store.publish(branchOf(key), by, `Publish ${key.collection}/${key.slug}`, check);
  }

  async discard(key: EntryKey): Promise<void> {
    const { head } = await this.get(key);
    // What was written stays to be found, should somebody want it back.
    await git(this.#store.folder, ['update-ref', `refs/discarded/${key.collection}/${key.slug}/${head.time}`, head.id]);
    await this.#store.discard(branchOf(key));
  }
}
