import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync, type Stats } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import sharp from 'sharp';
import { z } from 'zod';
import { longestSide, look, mostPixels, type Look } from './facts.ts';
import { foreign } from './format.ts';

/** What else than the bytes decides what a look at them finds. */
const ground = `1 ${sharp.versions.sharp} ${longestSide} ${mostPixels}`;
/** A file changed this short a time before it was read, in milliseconds, could change again with the same times. */
const settled = 2000;
/** What no reading has asked for during this time is forgotten. */
const kept = 60;
const day = 24 * 60 * 60 * 1000;

const looks = z.union([
  z.strictObject({ format: z.enum(['jpeg', 'png', 'webp', 'avif', 'tiff']), width: z.int().positive(), height: z.int().positive(), transparent: z.boolean() }),
  z.strictObject({ fault: z.literal('unreadable'), is: z.enum(foreign).exactOptional() }),
  z.strictObject({ fault: z.enum(['damaged', 'animated', 'large']) }),
]);
const memory = z.strictObject({
  ground: z.literal(ground),
  /** Path → the times and size that the file had, its digest, and the day on which it was last asked for. */
  files: z.record(z.string(), z.strictObject({ stamp: z.string(), digest: z.string(), day: z.int() })),
  /** Digest → what these bytes are, and the day. */
  looks: z.record(z.string(), z.strictObject({ look: looks, day: z.int() })),
});
type Memory = z.infer<typeof memory>;

const sum = (text: string) => createHash('sha256').update(text).digest('hex');
const stampOf = ({ size, mtimeMs, ctimeMs, ino }: Stats) => [size, mtimeMs, ctimeMs, ino].join(' ');

/**
 * What is known of pictures from earlier readings. A file whose size, times and inode are unchanged is not read again;
 * where they differ, as in a fresh checkout, only its digest is taken, and bytes that were looked at once are not decoded again.
 * Kept in a file, if one is named; a damaged file counts for nothing.
 */
export class KnownPictures {
  readonly #file: string | undefined;
  readonly #now: () => number;
  readonly #files: Map<string, Memory['files'][string]>;
  readonly #looks: Map<string, Memory['looks'][string]>;
  readonly #looking = new Map<string, Promise<Look>>();
  #changed = false;
  #hashed = 0;
  #decoded = 0;

  /** `file`: where it is kept; without it nothing outlives the process. `anew`: what is kept there is not believed. */
  constructor(file?: string, anew = false, now: () => number = Date.now) {
    this.#file = file;
    this.#now = now;
    const { files = {}, looks = {} } = (file !== undefined && !anew && remembered(file)) || {};
    this.#files = new Map(Object.entries(files));
    this.#looks = new Map(Object.entries(looks));
  }

  /** How many files were read, and how many of them decoded. */
  get work(): { readonly hashed: number; readonly decoded: number } {
    return { hashed: this.#hashed, decoded: this.#decoded };
  }

  /** What a file is. Rejects if it cannot be read at all. */
  async look(path: string): Promise<{ readonly digest: string; readonly look: Look }> {
    const stats = statSync(path);
    const stamp = stampOf(stats);
    const known = this.#files.get(path);
    const before = known?.stamp === stamp ? this.#looks.get(known.digest) : undefined;
    if (known && before) {
      this.#use(known);
      this.#use(before);
      return { digest: known.digest, look: before.look };
    }
    const bytes = await readFile(path);
    this.#hashed += 1;
    const digest = createHash('sha256').update(bytes).digest('hex');
    const found = await this.#lookAt(digest, bytes);
    this.#changed = true;
    if (this.#now() - stats.ctimeMs > settled) this.#files.set(path, { stamp, digest, day: this.#today });
    return { digest, look: found };
  }

  /** Keeps what is known now, in one step. A folder that cannot be written to costs only time at the next reading. */
  save(): void {
    if (this.#file === undefined || !this.#changed) return;
    const young = <T extends { day: number }>(map: Map<string, T>) => Object.fromEntries([...map].filter(([, each]) => each.day > this.#today - kept));
    const text = JSON.stringify({ ground, files: young(this.#files), looks: young(this.#looks) } satisfies Memory);
    const part = `${this.#file}.${randomUUID()}.part`;
    try {
      mkdirSync(dirname(this.#file), { recursive: true });
      writeFileSync(part, `${sum(text)}\n${text}`);
      renameSync(part, this.#file);
      this.#changed = false;
    } catch {
      rmSync(part, { force: true });
    }
  }

  get #today(): number {
    return Math.floor(this.#now() / day);
  }

  /** Says that something is still in use; once in a long while is enough. */
  #use(each: { day: number }): void {
    if (this.#today - each.day < kept / 2) return;
    each.day = this.#today;
    this.#changed = true;
  }

  /** The same bytes, which may lie beside many entries, are decoded once. */
  #lookAt(digest: string, bytes: Buffer): Promise<Look> {
    const known = this.#looks.get(digest);
    if (known) {
      this.#use(known);
      return Promise.resolve(known.look);
    }
    const running = this.#looking.get(digest) ?? this.#decode(digest, bytes);
    this.#looking.set(digest, running);
    return running;
  }

  async #decode(digest: string, bytes: Buffer): Promise<Look> {
    this.#decoded += 1;
    const found = await look(bytes);
    this.#looks.set(digest, { look: found, day: this.#today });
    this.#looking.delete(digest);
    return found;
  }
}

function remembered(file: string): Memory | undefined {
  try {
    const [, digest, text = ''] = /^(\w+)\n(.*)$/s.exec(readFileSync(file, 'utf8')) ?? [];
    return digest === sum(text) ? memory.safeParse(JSON.parse(text)).data : undefined;
  } catch {
    // It is not there, or is no JSON: everything is looked at anew.
    return undefined;
  }
}
