import { mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn } from '../files.ts';
import { readRecord } from './files.ts';

/** The list of a bundle's files with their sizes in bytes, written last: a bundle without it is half-written. */
const listName = 'files.json';
/** For so long, in milliseconds, a bundle stays that no site uses: another build may be about to publish it. */
const keptFor = 15 * 60_000;

/** Bundles kept across builds, each in a folder named by its key. */
export class ShardCache {
  readonly #folder: string;
  readonly #used = new Set<string>();

  constructor(folder: string) {
    this.#folder = folder;
    mkdirSync(folder, { recursive: true });
  }

  /** The files of a whole bundle by name, or nothing if it is not there or damaged. */
  find(key: string): Map<string, string> | undefined {
    const bundle = join(this.#folder, key);
    const sizes = readRecord(join(bundle, listName));
    if (!sizes) return undefined;
    const files = new Map(Object.keys(sizes).map((name) => [name, join(bundle, name)]));
    for (const [name, path] of files) if (statSync(path, { throwIfNoEntry: false })?.size !== sizes[name]) return undefined;
    this.#used.add(key);
    utimesSync(bundle, new Date(), new Date());
    return files;
  }

  /** Makes a bundle in a folder of its own and puts it in place whole. */
  async make(key: string, fill: (folder: string) => Promise<void>): Promise<Map<string, string>> {
    const bundle = join(this.#folder, key);
    const part = `${bundle}.${process.pid}.part`;
    rmSync(part, { recursive: true, force: true });
    mkdirSync(part);
    try {
      await fill(part);
      const sizes = Object.fromEntries(filesIn(part).map((name) => [name, statSync(join(part, name)).size]));
      writeFileSync(join(part, listName), JSON.stringify(sizes));
      rmSync(bundle, { recursive: true, force: true });
      renameSync(part, bundle);
    } finally {
      rmSync(part, { recursive: true, force: true });
    }
    const files = this.find(key);
    if (!files) throw new Error(`The bundle ${bundle} was damaged while it was written`);
    return files;
  }

  /** Removes what nothing has used for a while. */
  prune(): void {
    for (const name of readdirSync(this.#folder)) {
      if (this.#used.has(name)) continue;
      const path = join(this.#folder, name);
      if ((statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0) < Date.now() - keptFor) rmSync(path, { recursive: true, force: true });
    }
  }
}
