import { hash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { readSealed, writeSealed } from '../sealed.ts';

/** A published file: what it was made from, and how it is known to be untouched. */
export interface Published {
  /** Changes whenever the file does. */
  readonly digest: string;
  /** In bytes. */
  readonly size: number;
  readonly mtimeMs: number;
}

/** What the last build published into a folder, by path in it. While files are being put there, there is no manifest: a build that breaks off then leaves none. */
export class Manifest {
  readonly #file: string;

  constructor(cache: string, out: string) {
    this.#file = join(cache, 'published', `${hash('sha256', out)}.json`);
  }

  /** Nothing is known of a folder that was never built into, or whose manifest is damaged. */
  read(): Map<string, Published> | undefined {
    const text = readSealed(this.#file);
    // Only `write` makes such a file, and its seal is whole.
    return text === undefined ? undefined : new Map((JSON.parse(text) as [string, string, number, number][]).map(([file, digest, size, mtimeMs]) => [file, { digest, size, mtimeMs }]));
  }

  forget(): void {
    rmSync(this.#file, { force: true });
  }

  write(published: ReadonlyMap<string, Published>): void {
    writeSealed(this.#file, JSON.stringify([...published].map(([file, { digest, size, mtimeMs }]) => [file, digest, size, mtimeMs])));
  }
}
