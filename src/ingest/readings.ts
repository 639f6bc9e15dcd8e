import { hash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync, type Stats } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { Crew } from '../crew.ts';
import { keepInUse } from '../files.ts';
import { readSealed, writeSealed } from '../sealed.ts';
import { readEntry, type EntryReading, type Languages } from './entry.ts';
import type { EntryFiles } from './files.ts';

/** How a file is known again without reading it. A file that had only just been written has no times: it may change again within the same tick of the clock. */
type Mark = readonly [path: string, digest: string, size: number, mtimeMs: number, ctimeMs: number] | readonly [path: string, digest: string];

/** An entry as it was read, and the files that it was read from. */
export interface Kept {
  readonly files: readonly Mark[];
  readonly reading: EntryReading;
}

/** Entries are kept in this many files, so that one edit does not write them all. */
const shelves = 64;
/** How many entries a thread is given to read at a time. */
const batch = 64;
/** Clocks of file systems tick up to two seconds apart (FAT). */
const tick = 2_000;

const shelfOf = (folder: string): number => Number.parseInt(hash('md5', folder).slice(0, 8), 16) % shelves;

/**
 * What entries said when they were read before. An entry whose files have not changed is not read again:
 * a file is known by its size and times, and where those differ by the digest of its bytes.
 */
export class Readings {
  readonly #folder: string;
  readonly #before: readonly ReadonlyMap<string, Kept>[];
  readonly #now = Array.from({ length: shelves }, () => new Map<string, Kept>());
  readonly #touched = new Set<number>();

  /** `key` is a digest of all that decides how an entry is read, but for its own files. `last` is what this process has read before. */
  constructor(cache: string, key: string, anew: boolean, last?: Readings) {
    this.#folder = join(cache, 'readings', key);
    // What another copy of this module has read, such as Vite's, cannot be looked into.
    if (last !== undefined && #folder in last && last.#folder === this.#folder && !anew) this.#before = last.#now;
    else this.#before = this.#now.map((_, shelf) => {
      const text = anew ? undefined : readSealed(this.#file(shelf));
      // Only `save` writes such a file, and its seal is whole.
      return new Map(text === undefined ? [] : (JSON.parse(text) as [string, Kept][]));
    });
  }

  /** The readings of entries, in their order; made anew only where their files have changed. */
  async all(root: string, entries: readonly EntryFiles[], languages: Languages): Promise<EntryReading[]> {
    const kept = entries.map((files) => {
      const before = this.#before[shelfOf(files.folder)]?.get(files.folder);
      const now = before && confirmed(root, files, before);
      if (now !== before || !now) this.#touched.add(shelfOf(files.folder));
      return now;
    });
    const read = await readAll(root, entries.filter((_, place) => !kept[place]), languages);
    return entries.map(({ folder }, place) => {
      const now = kept[place] ?? read.get(folder);
      if (!now) throw new Error(`${folder} was not read`);
      this.#now[shelfOf(folder)]?.set(folder, now);
      return now.reading;
    });
  }

  /** Keeps what was read for the next time. */
  save(): void {
    for (const [shelf, now] of this.#now.entries())
      if (this.#touched.has(shelf) || now.size !== this.#before[shelf]?.size) writeSealed(this.#file(shelf), JSON.stringify([...now]));
    if (existsSync(this.#folder)) keepInUse(dirname(this.#folder), basename(this.#folder));
  }

  #file(shelf: number): string {
    return join(this.#folder, `${shelf}.json`);
  }
}

/** What was kept if it still holds, with new marks where only the times of files have changed. */
function confirmed(root: string, { texts }: EntryFiles, before: Kept): Kept | undefined {
  const { files, reading } = before;
  const paths = [...texts.values()];
  if (paths.length !== files.length) return undefined;
  let same = true;
  for (const [place, mark] of files.entries()) {
    const path = paths[place];
    if (path === undefined || path !== mark[0]) return undefined;
    if (isSame(mark, lstatSync(join(root, path)))) continue;
    if (digestOf(root, path) !== mark[1]) return undefined;
    same = false;
  }
  return same ? before : { files: paths.map((path) => markOf(root, path)), reading };
}

/** Reads entries in this thread, and beside it where there are many. */
async function readAll(root: string, entries: readonly EntryFiles[], languages: Languages): Promise<Map<string, Kept>> {
  const batches = Array.from({ length: Math.ceil(entries.length / batch) }, (_, place) => entries.slice(place * batch, (place + 1) * batch));
  const read = new Map<string, Kept>();
  const crew = new Crew<readonly EntryFiles[], string>(new URL('./readings-reader.ts', import.meta.url), { root, languages });
  const beside = async () => {
    for (let next = batches.pop(); next; next = batches.pop()) for (const [folder, kept] of JSON.parse(await crew.do(next)) as [string, Kept][]) read.set(folder, kept);
  };
  const here = async () => {
    for (let next = batches.shift(); next; next = batches.shift()) {
      for (const files of next) read.set(files.folder, readKept(root, files, languages));
      await setImmediate();
    }
  };
  try {
    // A thread takes about as long to begin as this one to read a few batches.
    await Promise.all([here(), ...Array.from({ length: batches.length > 4 ? crew.size : 0 }, beside)]);
  } finally {
    await crew.end();
  }
  return read;
}

/** Reads one entry and marks its files. The marks are taken first: what changes while it is read is read again the next time. */
export function readKept(root: string, files: EntryFiles, languages: Languages): Kept {
  return { files: [...files.texts.values()].map((path) => markOf(root, path)), reading: readEntry(root, files, languages) };
}

const digestOf = (root: string, path: string): string => hash('sha256', readFileSync(join(root, path)));

const isSame = ([, , size, mtimeMs, ctimeMs]: Mark, stats: Stats): boolean => stats.size === size && stats.mtimeMs === mtimeMs && stats.ctimeMs === ctimeMs;

function markOf(root: string, path: string): Mark {
  const { size, mtimeMs, ctimeMs } = lstatSync(join(root, path));
  const digest = digestOf(root, path);
  return Date.now() - Math.max(mtimeMs, ctimeMs) > tick ? [path, digest, size, mtimeMs, ctimeMs] : [path, digest];
}
