import { setTimeout as pause } from 'node:timers/promises';
import { GitFailed, git } from './command.ts';
import { formatCommit, parseCommit, type Commit, type Person } from './commit.ts';
import { emptyTree, Objects, type BlobEntry, type Patch } from './objects.ts';
import { Refs, RefMoved, type RefChange } from './refs.ts';

/** A file as it shall be. */
export interface Change {
  /** From the root of the repository, with forward slashes. */
  readonly path: string;
  /** The id of the file that the change was made from; `undefined` when there was none. */
  readonly base: string | undefined;
  /** Its bytes; `undefined` to remove it. */
  readonly content: Uint8Array | undefined;
}

export interface Save {
  /** The branch to save on; it begins at `main` if it does not exist, and with nothing in an empty repository. */
  readonly branch: string;
  readonly changes: readonly Change[];
  readonly author: Person;
  readonly message: string;
  readonly trailers?: ReadonlyMap<string, string>;
  /** Is given the commit that the changes are laid on, and may refuse them by throwing. */
  readonly permit?: (parent: string | undefined) => Promise<void>;
}

/** A commit that takes its files from another one. */
export interface Composition {
  readonly from: string;
  readonly patch: Patch;
  readonly parents: readonly string[];
  readonly author: Person;
  readonly message: string;
  readonly trailers: ReadonlyMap<string, string>;
}

/** A file that is no longer what a change was made from. */
export interface Stale {
  readonly path: string;
  /** The id of the file as it is now. */
  readonly now: string | undefined;
}

/** Others changed the same files in the meantime: nothing was saved. */
export class StaleChange extends Error {
  override readonly name = 'StaleChange';
  readonly stale: readonly Stale[];

  constructor(stale: readonly Stale[]) {
    super(`Changed in the meantime: ${stale.map(({ path }) => path).join(', ')}`);
    this.stale = stale;
  }
}

/** Two branches changed the same lines: nothing was merged. */
export class MergeConflict extends Error {
  override readonly name = 'MergeConflict';
  readonly paths: readonly string[];

  constructor(paths: readonly string[]) {
    super(`Changed on both sides: ${paths.join(', ')}`);
    this.paths = paths;
  }
}

const attempts = 20;
const main = 'main';
const ref = (branch: string) => `refs/heads/${branch}`;

/**
 * The repository of the newsroom: bare, without a working tree. A save writes files, folders and a commit, and then
 * moves a branch, if it still is where it was and each file still is what the change was made from: whoever is stopped
 * at any point leaves the repository whole, and nobody overwrites what they have not seen.
 */
export class Store {
  readonly folder: string;
  readonly #objects: Objects;
  readonly #refs: Refs;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(folder: string) {
    this.folder = folder;
    this.#objects = new Objects(folder);
    this.#refs = new Refs(folder);
  }

  /** The commit at the head of a branch, if the branch exists. */
  async head(branch: string): Promise<Commit | undefined> {
    const object = await this.#objects.read(ref(branch));
    return object === undefined ? undefined : parseCommit(object.id, object.content);
  }

  /** The id of what a name leads to, if there is one. */
  resolve(name: string): Promise<string | undefined> {
    return this.#objects.resolve(name);
  }

  async commit(id: string): Promise<Commit | undefined> {
    const object = await this.#objects.read(id);
    return object?.type === 'commit' ? parseCommit(id, object.content) : undefined;
  }

  /** A file of a branch or commit, if it exists. */
  async file(at: string, path: string): Promise<{ readonly id: string; readonly content: Buffer } | undefined> {
    const object = await this.#objects.read(`${at}:${path}`);
    return object?.type === 'blob' ? object : undefined;
  }

  async blob(id: string): Promise<Buffer | undefined> {
    const object = await this.#objects.read(id);
    return object?.type === 'blob' ? object.content : undefined;
  }

  /** All files under a folder of a branch or commit. */
  files(at: string, folder: string): Promise<BlobEntry[]> {
    return this.#objects.files(at, folder);
  }

  /** The branches whose names begin so, with their heads. */
  async branches(prefix: string): Promise<{ readonly branch: string; readonly head: string }[]> {
    const listed = await git(this.folder, ['for-each-ref', '--format=%(objectname) %(refname:lstrip=2)', ref(prefix)]);
    return lines(listed).map((said) => ({ head: said.slice(0, said.indexOf(' ')), branch: said.slice(said.indexOf(' ') + 1) }));
  }

  /** The files that a branch changed since it left main, with their ids there; `undefined` for a file that it removed. */
  async changed(branch: string): Promise<Map<string, string | undefined>> {
    const said = (await git(this.folder, ['diff', '--raw', '-z', '--no-renames', '--no-abbrev', `${ref(main)}...${ref(branch)}`])).toString().split('\0');
    const found = new Map<string, string | undefined>();
    for (let at = 0; at + 1 < said.length; at += 2) {
      const [, , , id, status] = (said[at] ?? '').split(' ');
      found.set(said[at + 1] ?? '', status === 'D' ? undefined : id);
    }
    return found;
  }

  /** Writes changes as one commit. Throws {@link StaleChange}, and then nothing is saved. */
  save({ branch, changes, author, message, trailers = new Map(), permit }: Save): Promise<Commit> {
    return this.#oneByOne(async () => {
      const head = await this.#objects.resolve(ref(branch));
      const base = head ?? (await this.#objects.resolve(ref(main)));
      await permit?.(base);
      const stale: Stale[] = [];
      for (const { path, base: expected } of changes) {
        const now = base && (await this.#objects.resolve(`${base}:${path}`));
        if (now !== expected) stale.push({ path, now });
      }
      if (stale.length > 0) throw new StaleChange(stale);
      const patch = new Map<string, string | undefined>();
      for (const { path, content } of changes) patch.set(path, content && (await this.#objects.write('blob', content)));
      const tree = await this.#objects.patched(base === undefined ? emptyTree : `${base}^{tree}`, patch);
      const commit = await this.#commit({ tree, parents: base === undefined ? [] : [base], author, message, trailers });
      await this.#refs.move([{ ref: ref(branch), from: head, to: commit.id }]);
      return commit;
    });
  }

  /**
   * Brings a branch into main and ends it, in one step. `check` is given the commit that main would become, and may refuse
   * it. Throws that, or {@link MergeConflict}, and then nothing changes.
   */
  publish(branch: string, by: Person, message: string, check: (commit: string) => Promise<void> = () => Promise.resolve()): Promise<Commit> {
    return this.move(async () => {
      const { commit, head, onto } = await this.joined(branch, by, message);
      await check(commit.id);
      return {
        result: commit,
        moves: [
          { ref: ref(main), from: onto, to: commit.id },
          { ref: ref(branch), from: head, to: undefined },
        ],
      };
    });
  }

  /** What main would become with a branch. Throws {@link MergeConflict}. */
  async joined(branch: string, by: Person, message: string): Promise<{ readonly commit: Commit; readonly head: string; readonly onto: string }> {
    const [head, onto] = [await this.#objects.resolve(ref(branch)), await this.#objects.resolve(ref(main))];
    if (head === undefined || onto === undefined) throw new Error(`There is no branch ${branch} to publish`);
    const tree = await this.#mergedTree(onto, head);
    return { commit: await this.#commit({ tree, parents: [onto, head], author: by, message, trailers: new Map() }), head, onto };
  }

  /** Writes a commit that no branch leads to yet: the files of another one, with some of them changed. */
  async compose({ from, patch, ...commit }: Composition): Promise<Commit> {
    return this.#commit({ ...commit, tree: await this.#objects.patched(`${from}^{tree}`, patch) });
  }

  /** Moves branches to what is prepared for them. Others may save meanwhile: should one of them have moved, all is prepared again. */
  async move<T>(prepare: () => Promise<{ readonly result: T; readonly moves: readonly RefChange[] }>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      const { result, moves } = await prepare();
      if (moves.length === 0) return result;
      try {
        await this.#inTurn(() => this.#refs.move(moves));
        return result;
      } catch (error) {
        if (!(error instanceof RefMoved) || attempt === attempts) throw error;
      }
    }
  }

  /** Brings a commit from elsewhere into main, and says where main is then. Throws {@link MergeConflict}, or why `check` refuses what main would become, and then nothing changes. */
  accept(theirs: string, by: Person, message: string, check: (commit: string) => Promise<void> = () => Promise.resolve()): Promise<string> {
    return this.move(async () => {
      const ours = await this.#objects.resolve(ref(main));
      if (ours !== undefined && (await this.#contains(ours, theirs))) return { result: ours, moves: [] };
      const ahead = ours === undefined || (await this.#contains(theirs, ours));
      const to = ahead ? theirs : (await this.#commit({ tree: await this.#mergedTree(ours, theirs), parents: [ours, theirs], author: by, message, trailers: new Map() })).id;
      await check(to);
      return { result: to, moves: [{ ref: ref(main), from: ours, to }] };
    });
  }

  /** Ends a branch without publishing it. Its commits stay in the repository for as long as git keeps what nothing leads to. */
  discard(branch: string): Promise<void> {
    return this.#oneByOne(async () => {
      const head = await this.#objects.resolve(ref(branch));
      if (head !== undefined) await this.#refs.move([{ ref: ref(branch), from: head, to: undefined }]);
    });
  }

  /** Whether all that led to one commit led to another one too. */
  async #contains(commit: string, other: string): Promise<boolean> {
    return lines(await git(this.folder, ['rev-list', '--max-count=1', other, `^${commit}`])).length === 0;
  }

  async #mergedTree(ours: string, theirs: string): Promise<string> {
    try {
      return lines(await git(this.folder, ['merge-tree', '--write-tree', '--name-only', '--no-messages', ours, theirs]))[0] ?? '';
    } catch (error) {
      // With a conflict git ends with 1, and lists the files after the tree (https://git-scm.com/docs/git-merge-tree).
      if (error instanceof GitFailed && error.status === 1) throw new MergeConflict(lines(error.output).slice(1));
      throw error;
    }
  }

  async #commit(commit: Omit<Commit, 'id' | 'time'>): Promise<Commit> {
    const whole = { ...commit, time: Math.floor(Date.now() / 1000) };
    return { ...whole, id: await this.#objects.write('commit', formatCommit(whole)) };
  }

  /** A change that somebody else came before is tried again on what they left. */
  #oneByOne<T>(change: () => Promise<T>): Promise<T> {
    return this.#inTurn(async () => {
      for (let attempt = 1; ; attempt += 1) {
        try {
          return await change();
        } catch (error) {
          if (!(error instanceof RefMoved) || attempt === attempts) throw error;
          await pause(10 * attempt * Math.random());
        }
      }
    });
  }

  /** Changes of this process wait for each other. */
  #inTurn<T>(change: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(change);
    this.#turn = done.catch(() => undefined);
    return done;
  }

  async close(): Promise<void> {
    await this.#turn;
    await this.#objects.close();
    await this.#refs.close();
  }
}

const lines = (said: Buffer): string[] => said.toString().split('\n').filter((line) => line !== '');
