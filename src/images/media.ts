import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, statSync, utimesSync } from 'node:fs';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { draw } from './draw.ts';
import type { ImageFacts } from './facts.ts';
import { nameOf, recipesFor, widthsOf, type Recipe } from './recipe.ts';
import { isWhole } from './whole.ts';
import { withWorkers } from './workers.ts';

/** How a published file is made: a picture drawn, or a file as it is. */
export interface Wanted {
  readonly from: string;
  /** SHA-256 of its bytes, in hexadecimal. */
  readonly digest: string;
  readonly drawn?: { readonly recipe: Recipe; readonly width: number };
}

/** The derivatives of one picture. The formats are the best first; the last is the one that everything can show. Sizes are in pixels. */
export interface PictureFiles {
  readonly formats: readonly { readonly type: string; readonly files: readonly { readonly name: string; readonly width: number }[] }[];
  /** The largest file of the last format, for whoever takes only one, and its size. */
  readonly fallback: { readonly name: string; readonly width: number; readonly height: number };
}

const day = 24 * 60 * 60 * 1000;
/** How long a file of the cache is kept after it was last wanted. Its time is renewed at half of that, so that published copies keep theirs. */
const keptDays = 60;

/** Thrown for a file that was good when it was checked and is not the same now. */
export class PictureError extends Error {
  override name = 'PictureError';
}

/** The files that pages show: named by content and recipe, made once, and kept in a folder that builds and machines can share. */
export class Media {
  readonly #cache: string;
  readonly #wanted = new Map<string, Wanted>();
  readonly #making = new Map<string, Promise<string>>();

  constructor(cache: string) {
    this.#cache = cache;
  }

  /** Name → how it is made, of all that was asked for. */
  get wanted(): ReadonlyMap<string, Wanted> {
    return this.#wanted;
  }

  /** The derivatives of a picture. They are remembered as wanted, and made later. */
  picture(facts: ImageFacts): PictureFiles {
    const formats = recipesFor(facts).map((recipe) => ({
      type: recipe.type,
      files: widthsOf(recipe, facts.width).map((width) => ({ name: this.#want(nameOf(facts.digest, recipe, width), { from: facts.path, digest: facts.digest, drawn: { recipe, width } }), width })),
    }));
    const fallback = formats.at(-1)?.files.at(-1);
    if (!fallback) throw new Error(`${facts.path} has no derivative`);
    return { formats, fallback: { ...fallback, height: Math.max(1, Math.round((facts.height * fallback.width) / facts.width)) } };
  }

  /** The name of a file that is published as it is, made of its digest. */
  copy(path: string, digest: string, ending: string): string {
    return this.#want(`${digest.slice(0, 16)}.${ending}`, { from: path, digest });
  }

  /** Makes one wanted file in the cache, unless it is there, and says where it is; nothing for a name that nobody asked for. */
  async make(name: string): Promise<string | undefined> {
    const want = this.#wanted.get(name);
    if (!want) return undefined;
    if (this.#isMade(name, want)) return join(this.#cache, name);
    const making = this.#making.get(name) ?? this.#make(name, want).finally(() => this.#making.delete(name));
    this.#making.set(name, making);
    return making;
  }

  /** Makes those of some wanted files that are missing, one file a core at a time. Returns how many had to be made; throws a `PictureError` for the first that cannot be. */
  async makeAll(names: Iterable<string> = this.#wanted.keys(), progress: (done: number, total: number) => void = () => undefined): Promise<number> {
    const missing = [...names].filter((name) => {
      const want = this.#wanted.get(name);
      return want && !this.#isMade(name, want);
    });
    let done = 0;
    await withWorkers(missing, async (name) => {
      await this.make(name);
      done += 1;
      progress(done, missing.length);
    });
    return missing.length;
  }

  /** Removes from the cache what no build has wanted for sixty days, and what a crash left half written. Returns how many files went. */
  async prune(now: number = Date.now()): Promise<number> {
    mkdirSync(this.#cache, { recursive: true });
    const old = readdirSync(this.#cache).filter((name) => {
      const age = now - (statSync(join(this.#cache, name), { throwIfNoEntry: false })?.mtimeMs ?? now);
      return !this.#wanted.has(name) && age > (name.endsWith('.part') ? day : keptDays * day);
    });
    await Promise.all(old.map((name) => rm(join(this.#cache, name), { force: true })));
    return old.length;
  }

  #want(name: string, want: Wanted): string {
    // The newest path counts: an earlier one may be gone by now.
    this.#wanted.set(name, want);
    return name;
  }

  /** Whether a file lies in the cache from beginning to end. */
  #isMade(name: string, { from, drawn }: Wanted): boolean {
    const path = join(this.#cache, name);
    const facts = statSync(path, { throwIfNoEntry: false });
    if (!facts || facts.size < 16) return false;
    if (drawn ? !isWhole(path, facts.size) : facts.size !== statSync(from).size) return false;
    if (Date.now() - facts.mtimeMs > (keptDays / 2) * day) utimesSync(path, new Date(), new Date());
    return true;
  }

  async #make(name: string, want: Wanted): Promise<string> {
    const made = join(this.#cache, name);
    const part = join(this.#cache, `${randomUUID()}.part`);
    const bytes = await bytesOf(want);
    mkdirSync(this.#cache, { recursive: true });
    try {
      // On the disk before it has its name, so that not even a power cut leaves a name without its bytes.
      await writeFile(part, bytes, { flush: true });
      await rename(part, made);
    } finally {
      await rm(part, { force: true });
    }
    return made;
  }
}

/** What is published under a name. It is made of the very bytes that were checked, or not at all: the cache would keep it for ever. */
async function bytesOf({ from, digest, drawn }: Wanted): Promise<Buffer> {
  const bytes = await readFile(from).catch(() => undefined);
  if (!bytes || createHash('sha256').update(bytes).digest('hex') !== digest) throw new PictureError(`${from}: il file è cambiato mentre si preparava il sito, riprova. The file has changed meanwhile: try again.`);
  if (!drawn) return bytes;
  try {
    return await draw(bytes, drawn.recipe, drawn.width);
  } catch {
    throw new PictureError(`${from}: la foto è danneggiata, caricala di nuovo. The picture is damaged: upload it again.`);
  }
}
