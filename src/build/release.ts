import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { filesIn } from '../files.ts';
import { place } from '../images/place.ts';
import type { Manifest, Published } from './manifest.ts';

/**
 * The next state of the published folder. What still stands is kept, what is new is put beside the
 * folder, and nothing in it changes until `publish`.
 */
export class Release {
  readonly #out: string;
  readonly #staging: string;
  readonly #manifest: Manifest;
  /** What stands in the folder, whoever put it there. */
  #standing: ReadonlySet<string>;
  #before: ReadonlyMap<string, Published>;
  #published = new Map<string, Published>();
  readonly #staged = new Set<string>();

  /** `trusted`: whether what the last build published may be kept. */
  constructor(out: string, manifest: Manifest, trusted: boolean) {
    this.#out = out;
    this.#staging = `${out}.next-${process.pid}`;
    this.#manifest = manifest;
    this.#before = (trusted ? manifest.read() : undefined) ?? new Map();
    this.#standing = new Set(this.#before.size === 0 ? [] : filesIn(out));
    removeAbandoned(out);
  }

  /** Keeps a file if it stands as the last build left it and is still the right one. */
  keep(file: string, digest: string): boolean {
    const before = this.#before.get(file);
    if (before?.digest !== digest || !this.#standing.has(file)) return false;
    const { size, mtimeMs } = statSync(join(this.#out, file));
    if (before.size !== size || before.mtimeMs !== mtimeMs) return false;
    this.#published.set(file, before);
    return true;
  }

  /** Keeps every file under a folder that stands as the last build left it: what belongs there is published later. */
  keepFolder(folder: string): void {
    for (const [file, { digest }] of this.#before) if (file.startsWith(`${folder}/`)) this.keep(file, digest);
  }

  /** Begins the next release with all that was published but for what is under a folder. */
  renew(folder: string): void {
    this.#standing = new Set(this.#published.keys());
    this.#before = this.#published;
    this.#published = new Map([...this.#before].filter(([file]) => !file.startsWith(`${folder}/`)));
    this.#staged.clear();
  }

  /** Where a new file is to be written. */
  staged(file: string): string {
    return join(this.#staging, file);
  }

  /** Takes note of a file that has been written where `staged` said. */
  add(file: string, published: Published): void {
    this.#staged.add(file);
    this.#published.set(file, published);
  }

  addText(file: string, digest: string, text: string): void {
    writeFileSync(this.#room(file), text);
    this.#note(file, digest);
  }

  /** Puts a file of the cache into the release, without a second copy where the disk allows it. */
  addFile(file: string, digest: string, from: string): void {
    place(from, this.#room(file));
    this.#note(file, digest);
  }

  /** Where a new file is to be written, in a folder that is there. */
  #room(file: string): string {
    const to = this.staged(file);
    mkdirSync(dirname(to), { recursive: true });
    return to;
  }

  #note(file: string, digest: string): void {
    const { size, mtimeMs } = statSync(this.staged(file));
    this.add(file, { digest, size, mtimeMs });
  }

  /** Where a published file is. */
  path(file: string): string {
    return join(this.#out, file);
  }

  /** Puts the release in place of the last one. Returns how many files were removed. */
  publish(): number {
    const stale = [...this.#standing].filter((file) => !this.#published.has(file));
    this.#manifest.forget();
    if (this.#staged.size > 0 && this.#published.size === this.#staged.size) this.#swap();
    else {
      for (const file of this.#staged) {
        mkdirSync(dirname(join(this.#out, file)), { recursive: true });
        renameSync(this.staged(file), join(this.#out, file));
      }
      for (const file of stale) this.#remove(file);
      rmSync(this.#staging, { recursive: true, force: true });
    }
    this.#manifest.write(this.#published);
    return stale.length;
  }

  /** Forgets what was not published; the last release stands. */
  abandon(): void {
    rmSync(this.#staging, { recursive: true, force: true });
  }

  /** A wholly new site takes the place of the last one at once. */
  #swap(): void {
    const before = `${this.#out}.before-${process.pid}`;
    mkdirSync(dirname(this.#out), { recursive: true });
    if (existsSync(this.#out)) renameSync(this.#out, before);
    renameSync(this.#staging, this.#out);
    rmSync(before, { recursive: true, force: true });
  }

  #remove(file: string): void {
    rmSync(join(this.#out, file), { force: true });
    for (let folder = dirname(file); folder !== '.' && readdirSync(join(this.#out, folder)).length === 0; folder = dirname(folder)) rmdirSync(join(this.#out, folder));
  }
}

/** Removes what builds left beside the folder that were ended before they could. */
function removeAbandoned(out: string): void {
  const folder = dirname(out);
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    const builder = name.startsWith(`${basename(out)}.`) ? /\.(?:next|before)-(\d+)$/.exec(name)?.[1] : undefined;
    if (builder !== undefined && !isRunning(Number(builder))) rmSync(join(folder, name), { recursive: true, force: true });
  }
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    // Somebody else's process may not be asked, but runs.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
