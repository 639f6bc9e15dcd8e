import { modelNames, models } from '../../src/model/index.ts';
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

/** An entry under review, on a branch of its own, without what it changes. */
export interface Outline extends EntryKey {
  readonly status: Status;
  /** Its last save. */
  readonly head: Commit;
  /** Whether the draft is to remove the entry. */
  readonly removes: boolean;
  /** When it is to be published by itself. */
  readonly publishAt: Date | undefined;
  /** Whether the entry was on the site and was taken off it. */
  readonly unpublished: boolean;
}

export interface Draft extends Outline {
  /** What it changes: each file with its id there, or `undefined` if it is removed. */
  readonly files: ReadonlyMap<string, string | undefined>;
}

/** A draft that is to be published by itself: what was saved when that was decided, by whom, and for when. */
export interface Scheduled extends EntryKey {
  readonly head: string;
  readonly at: Date;
}

const nameOf = ({ collection, slug }: EntryKey) => `${collection}/${slug}`;
const branchOf = (key: EntryKey) => `cms/${nameOf(key)}`;
const statusTrailer = 'Newsroom-Status';
const publishAtTrailer = 'Newsroom-Publish-At';
const unpublishedTrailer = 'Newsroom-Unpublished';

/** Where an entry's texts and photos lie; nothing for a list or the settings, which are one file. */
export function folderOf({ collection, slug }: EntryKey): string | undefined {
  const model = modelNames.find((name) => name === collection);
  return model === undefined || models[model].folder.endsWith('.yml') ? undefined : `content/${models[model].folder}/${slug}`;
}

function keyOf(branch: string): EntryKey {
  const [, collection = '', ...slug] = branch.split('/');
  return { collection, slug: slug.join('/') };
}

/** A moment as it is written down, or nothing. */
function momentIn(said: string | undefined): Date | undefined {
  const moment = new Date(said ?? '');
  return Number.isNaN(moment.getTime()) ? undefined : moment;
}

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
    return branches.map(({ branch }) => keyOf(branch));
  }

  async find(key: EntryKey): Promise<Draft | undefined> {
    const outline = await this.outline(key);
    return outline && { ...outline, files: await this.#store.changed(branchOf(key)) };
  }

  /** A draft without what it changes, which takes git a while to say. */
  async outline(key: EntryKey): Promise<Outline | undefined> {
    const head = await this.#store.head(branchOf(key));
    if (head === undefined) return undefined;
    const said = head.trailers.get(statusTrailer);
    const folder = folderOf(key);
    return {
      ...key,
      status: statuses.find((status) => status === said) ?? 'draft',
      head,
      removes: folder !== undefined && (await this.#store.files(head.id, folder)).length === 0,
      publishAt: momentIn(head.trailers.get(publishAtTrailer)),
      unpublished: head.trailers.has(unpublishedTrailer),
    };
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

  /** Saves changes in an entry's draft. A text that changes is no longer ready, nor published by itself: it is to be read again. One that was being read still is. */
  async save(key: EntryKey, changes: readonly Change[], author: Editor, message: string, asked?: Status): Promise<Commit> {
    const was = (await this.outline(key))?.status ?? 'draft';
    const status = asked ?? (was === 'draft' ? 'draft' : 'pending_review');
    const trailers = await this.#trailers(key, status);
    return this.#guard.act({ by: author, action: 'save', entry: nameOf(key) }, (allow) =>
      this.#store.save({
        branch: branchOf(key),
        changes,
        author,
        message,
        trailers,
        permit: async (parent) => allow(parent, await this.#guard.toSave(parent, changes, status === 'pending_publish')),
      }),
    );
  }

  async setStatus(key: EntryKey, status: Status, by: Editor): Promise<void> {
    await this.#set(key, status, by);
  }

  /** Has a draft published by itself. Whoever decides that finds the text ready with it. */
  async schedule(key: EntryKey, at: Date, by: Editor): Promise<void> {
    await this.#set(key, 'pending_publish', by, at);
  }

  async #set(key: EntryKey, status: Status, by: Editor, at?: Date): Promise<void> {
    await this.get(key);
    const trailers = await this.#trailers(key, status, at);
    await this.#guard.act({ by, action: at === undefined ? status : 'schedule', entry: nameOf(key) }, (allow) =>
      this.#store.save({
        branch: branchOf(key),
        changes: [],
        author: by,
        message: `Set ${nameOf(key)} to ${status}`,
        trailers,
        permit: async (parent) => allow(parent, await this.#guard.toSetStatus(parent, by, status === 'pending_publish')),
      }),
    );
  }

  async #trailers(key: EntryKey, status: Status, at?: Date): Promise<Map<string, string>> {
    const head = await this.#store.head(branchOf(key));
    const unpublished = head?.trailers.get(unpublishedTrailer);
    return new Map([[statusTrailer, status], ...(unpublished === undefined ? [] : [[unpublishedTrailer, unpublished] as const]), ...(at === undefined ? [] : [[publishAtTrailer, at.toISOString()] as const])]);
  }

  /** The drafts that are to be published by themselves, the next one first. */
  async scheduled(): Promise<Scheduled[]> {
    const said = (await git(this.#store.folder, ['for-each-ref', `--format=%(objectname) %(refname:lstrip=2) %(contents:trailers:key=${publishAtTrailer},valueonly,separator=%2C)`, 'refs/heads/cms'])).toString();
    const found = said.split('\n').flatMap((line) => {
      const [head = '', branch = '', when] = line.split(' ');
      const at = momentIn(when);
      return at === undefined ? [] : [{ ...keyOf(branch), head, at }];
    });
    return found.sort((a, b) => a.at.getTime() - b.at.getTime());
  }

  /** The commit that main would become with a draft. */
  async candidate(key: EntryKey, by: Editor): Promise<string> {
    return (await this.#store.joined(branchOf(key), by, `Publish ${nameOf(key)}`)).commit.id;
  }

  /** Publishes a draft that is ready. `check` sees the whole content as it would be, and throws what speaks against it. */
  async publish(key: EntryKey, by: Editor, check: (commit: string) => Promise<void>): Promise<Commit> {
    if ((await this.outline(key)) === undefined) throw refused.unknownEntry(nameOf(key));
    return this.#guard.act({ by, action: 'publish', entry: nameOf(key) }, (allow) =>
      this.#store.publish(branchOf(key), by, `Publish ${nameOf(key)}`, async (commit) => {
        const [onto, head = ''] = (await this.#store.commit(commit))?.parents ?? [];
        // Asked each time, since somebody may write on while the content is checked: that is to be read again.
        if ((await this.#store.commit(head))?.trailers.get(statusTrailer) !== 'pending_publish') throw refused.notReady();
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

  /**
   * Takes a published entry, with its photos, off the site, and keeps it as a draft: its own if it has one. `check` sees
   * the content as it would be without it, and throws what speaks against that.
   */
  async unpublish(key: EntryKey, by: Editor, check: (commit: string) => Promise<void>): Promise<Commit> {
    const [branch, folder] = [branchOf(key), folderOf(key)];
    if (folder === undefined) throw refused.notPublished();
    return this.#guard.act({ by, action: 'unpublish', entry: nameOf(key) }, (allow) =>
      this.#store.move(async () => {
        const [onto, draft] = [await this.#store.head('main'), await this.#store.head(branch)];
        const published = onto === undefined ? [] : await this.#store.files(onto.id, folder);
        if (onto === undefined || published.length === 0) throw refused.notPublished();
        allow(onto.id, await this.#guard.toUnpublish(onto.id, published.map(({ path }) => path)));
        const without = await this.#store.compose({ from: onto.id, patch: new Map(published.map(({ path }) => [path, undefined])), parents: [onto.id], author: by, message: `Unpublish ${nameOf(key)}`, trailers: new Map() });
        await check(without.id);
        const written = draft === undefined ? [] : await this.#store.files(draft.id, folder);
        const kept = await this.#store.compose({
          from: without.id,
          // A draft that was to remove the entry holds nothing of it.
          patch: new Map((written.length === 0 ? published : written).map(({ path, id }) => [path, id])),
          parents: [...(draft === undefined ? [] : [draft.id]), without.id],
          author: by,
          message: `Keep ${nameOf(key)} as a draft`,
          trailers: new Map([[statusTrailer, 'draft'], [unpublishedTrailer, new Date().toISOString()]]),
        });
        return {
          result: without,
          moves: [
            { ref: 'refs/heads/main', from: onto.id, to: without.id },
            { ref: `refs/heads/${branch}`, from: draft?.id, to: kept.id },
          ],
        };
      }),
    );
  }
}
