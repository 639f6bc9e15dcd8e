import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
    const from = this.#noted();
    // Should this be stopped half way, the folder holds no commit.
    rmSync(this.#note, { force: true });
    if (from === undefined) {
      rmSync(this.folder, { recursive: true, force: true });
      for (const { path, id } of await this.#store.files(commit, '')) await this.#write(path, id);
    } else for (const [path, id] of await this.#differences(from, commit)) await this.#write(path, id);
    mkdirSync(this.folder, { recursive: true });
    writeFileSync(this.#note, commit);
  }

  #noted(): string | undefined {
    try {
      return readFileSync(this.#note, 'utf8');
    } catch {
      return undefined;
    }
  }

  async #differences(from: string, to: string): Promise<readonly (readonly [string, string | undefined])[]> {
    const said = (await git(this.#store.folder, ['diff-tree', '-r', '-z', '--no-renames', '--no-abbrev', from, to])).toString().split('\0');
    return said.flatMap((head, at) => {
      const [, , , id, status] = head.startsWith(':') ? head.split(' ') : [];
      const path = said[at + 1];
      return status === undefined || path === undefined ? [] : [[path, status === 'D' ? undefined : id] as const];
    });
  }

  async #write(path: string, id: string | undefined): Promise<void> {
    const file = join(this.folder, path);
    const content = id === undefined ? undefined : await this.#store.blob(id);
    if (content === undefined) {
      rmSync(file, { force: true });
      return;
    }
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}
