import { hash } from 'node:crypto';
import { lstatSync, readFileSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import { readSealed, writeSealed } from '../sealed.ts';
import type { EntryReading } from './entry.ts';
import type { EntryFiles } from './files.ts';

/** How a file is known again without reading it. A file that had only just been written has no times: it may change again within the same tick of the clock. */
type Mark = readonly [path: string, digest: string, size: number, mtimeMs: number, ctimeMs: number] | readonly [path: string, digest: string];

interface Kept {
  readonly files: readonly Mark[];
  readonly reading: EntryReading;
}

/** Entries are kept in this many files, so that one edit does not write them all. */
const shelves = 64;
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

  /** `key` is a digest of all that decides how an entry is read, but for its own files. */
  constructor(cache: string, key: string, anew: boolean) {
    this.#folder = join(cache, 'readings', key);
    this.#before = this.#now.map((_, shelf) => {
      const text = anew ? undefined : readSealed(this.#file(shelf));
      // Only `save` writes such a file, and its seal is whole.
      return new Map(text === undefined ? [] : (JSON.parse(text) as [string, Kept][]));
    });
  }

  /** The reading of an entry, made anew only if its files have changed. */
  of(root: string, files: EntryFiles, read: () => EntryReading): EntryReading {
    const shelf = shelfOf(files.folder);
    const before = this.#before[shelf]?.get(files.folder);
    const kept = before && this.#confirmed(root, files, before);
    if (kept !== before || !kept) this.#touched.add(shelf);
    // The marks are taken first: what changes while it is read is read again the next time.
    const now = kept ?? { files: [...files.texts.values()].map((path) => markOf(root, path)), reading: read() };
    this.#now[shelf]?.set(files.folder, now);
    return now.reading;
  }

  /** Keeps what was read for the next time. */
  save(): void {
    for (const [shelf, now] of this.#now.entries())
      if (this.#touched.has(shelf) || now.size !== this.#before[shelf]?.size) writeSealed(this.#file(shelf), JSON.stringify([...now]));
  }

  /** What was kept if it still holds, with new marks where only the times of files have changed. */
  #confirmed(root: string, { texts }: EntryFiles, { files, reading }: Kept): Kept | undefined {
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
    return same ? { files, reading } : { files: paths.map((path) => markOf(root, path)), reading };
  }

  #file(shelf: number): string {
    return join(this.#folder, `${shelf}.json`);
  }
}

const digestOf = (root: string, path: string): string => hash('sha256', readFileSync(join(root, path)));

const isSame = ([, , size, mtimeMs, ctimeMs]: Mark, stats: Stats): boolean => stats.size === size && stats.mtimeMs === mtimeMs && stats.ctimeMs === ctimeMs;

function markOf(root: string, path: string): Mark {
  const { size, mtimeMs, ctimeMs } = lstatSync(join(root, path));
  const digest = digestOf(root, path);
  return Date.now() - Math.max(mtimeMs, ctimeMs) > tick ? [path, digest, size, mtimeMs, ctimeMs] : [path, digest];
}
