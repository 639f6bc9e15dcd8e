import { mkdirSync, readdirSync, readlinkSync, rmSync } from 'node:fs';
import { copyFile, link, mkdir, readdir, rename, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';

const current = 'current';
/** `20261122T132000123-0f3c…`: when it was made, and of which commit. */
const named = /^\d{8}T\d{9}-([0-9a-f]{40,64})$/;
/** The site that readers see, and the one before, from which somebody may still be reading. */
const most = 2;

/**
 * The sites that were built, each in a folder that never changes once it has its name, and a link `current` to the one
 * that readers see. The link is replaced in one step: nobody ever sees half a site.
 */
export class Releases {
  readonly folder: string;

  /** Clears away what a server that was killed left behind. */
  constructor(folder: string) {
    this.folder = folder;
    mkdirSync(folder, { recursive: true });
    for (const name of readdirSync(folder)) if (/\.(making|next)$/.test(name)) rmSync(join(folder, name), { recursive: true, force: true });
  }

  /** The folder of the site that readers see, if there is one. */
  get current(): string | undefined {
    const [first] = this.#names();
    return first === undefined ? undefined : join(this.folder, first);
  }

  /** The folder of the site that readers saw before. */
  get before(): string | undefined {
    const [, second] = this.#names();
    return second === undefined ? undefined : join(this.folder, second);
  }

  /** The commit of the site that readers see. */
  get commit(): string | undefined {
    return named.exec(this.#names()[0] ?? '')?.[1];
  }

  /**
   * Has readers see the site that stands in a folder. The folder stays as it is: where the disk allows it, its files get
   * second names. File by file, so that nobody who asks the server something in the meantime has to wait.
   */
  async release(from: string, commit: string, now = new Date()): Promise<void> {
    const name = `${now.toISOString().replace(/[-:.Z]/g, '')}-${commit}`;
    const making = join(this.folder, `${name}.making`);
    await double(from, making);
    await rename(making, join(this.folder, name));
    await symlink(name, join(this.folder, `${current}.next`), 'dir');
    await rename(join(this.folder, `${current}.next`), join(this.folder, current));
    const kept = this.#names().slice(0, most);
    for (const each of await readdir(this.folder)) if (named.test(each) && !kept.includes(each)) await rm(join(this.folder, each), { recursive: true, force: true });
  }

  /** The names of the releases: the one that readers see first, then those before it. */
  #names(): string[] {
    let seen: string;
    try {
      seen = readlinkSync(join(this.folder, current));
    } catch {
      return [];
    }
    return readdirSync(this.folder)
      .filter((name) => named.test(name) && name <= seen)
      .sort()
      .reverse();
  }
}

/** Gives every file of a folder a second name in another one. */
async function double(from: string, to: string): Promise<void> {
  await mkdir(to);
  for (const item of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, item.name), join(to, item.name)];
    if (item.isDirectory()) await double(source, target);
    else await link(source, target).catch(() => copyFile(source, target));
  }
}
