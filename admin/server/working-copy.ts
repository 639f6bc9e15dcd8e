import { mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { git } from './git/command.ts';
import type { Store } from './git/store.ts';

/**
 * A folder that holds the files of a commit, for what reads folders: the checks of content and the build.
 * Going on to another commit touches only what differs, so that what was known of the other files stays true.
 */
export class WorkingCopy {
  readonly folder: string;
  readonly #store: Store;
  readonly #note: string;

  constructor(store: Store, folder: string) {
    this.folder = folder;
    this.#store = store;
    this.#note = `${folder}.commit`;
  }

  async bring(commit: string): Promise<void> {
    const differences = await this.#differences(commit);
    // Should this be stopped half way, the folder holds no commit.
    rmSync(this.#note, { force: true });
    if (differences === undefined) {
      rmSync(this.folder, { recursive: true, force: true });
      for (const { path, id } of await this.#store.files(commit, '')) await this.#write(path, id);
    } else {
      // A folder can have become a file.
      for (const [path, id] of differences) if (id === undefined) this.#remove(path);
      for (const [path, id] of differences) if (id !== undefined) await this.#write(path, id);
    }
    mkdirSync(this.folder, { recursive: true });
    writeFileSync(this.#note, commit);
  }

  /** The files that differ from those of a commit, with their ids there, if it is known what the folder holds. */
  async #differences(to: string): Promise<readonly (readonly [string, string | undefined])[] | undefined> {
    let said: string[];
    try {
      said = (await git(this.#store.folder, ['diff-tree', '-r', '-z', '--no-renames', '--no-abbrev', readFileSync(this.#note, 'utf8'), to])).toString().split('\0');
    } catch {
      // Nothing is noted, or a commit that was never published and is long forgotten.
      return undefined;
    }
    return said.flatMap((head, at) => {
      const [, , , id, status] = head.startsWith(':') ? head.split(' ') : [];
      const path = said[at + 1];
      return status === undefined || path === undefined ? [] : [[path, status === 'D' ? undefined : id] as const];
    });
  }

  async #write(path: string, id: string): Promise<void> {
    const file = join(this.folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, (await this.#store.blob(id)) ?? '');
  }

  /** Removes a file, and the folders in which nothing is left: git knows none that are empty. */
  #remove(path: string): void {
    rmSync(join(this.folder, path), { force: true });
    for (let folder = dirname(path); folder !== '.' && isEmpty(join(this.folder, folder)); folder = dirname(folder)) rmdirSync(join(this.folder, folder));
  }
}

const isEmpty = (folder: string) => readdirSync(folder).length === 0;
