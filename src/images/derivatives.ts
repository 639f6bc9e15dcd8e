import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import type { ImageFacts } from '../ingest/images.ts';

/** Part of every name: a change of widths, format or quality makes new files. */
const recipe = 'a';
const widths = [480, 960, 1440] as const;
const quality = 74;

/** A file to be published: its name, and how it is made. */
type Wanted = { readonly from: string; readonly width?: number };

const key = Symbol.for('cappello.media');
/** Vite loads its own copy of this module; what pages ask for is kept where every copy finds it. */
const shared = globalThis as typeof globalThis & { [key]?: Map<string, Wanted> | undefined };
const wanted = (shared[key] ??= new Map<string, Wanted>());

/** The derivatives of a picture: published name and width in pixels, smallest first. Each is made once it is needed. */
export function derivatives({ path, digest, width }: ImageFacts): { name: string; width: number }[] {
  const chosen = widths.filter((each) => each < width);
  const sizes = chosen.length < widths.length ? [...chosen, Math.min(width, widths[widths.length - 1] ?? width)] : chosen;
  return sizes.map((size) => {
    const name = `${digest.slice(0, 16)}-${recipe}${size}.webp`;
    wanted.set(name, { from: path, width: size });
    return { name, width: size };
  });
}

/** A file published as it is, under a name made of its digest. */
export function copy(path: string, digest: string, ending: string): string {
  const name = `${digest.slice(0, 16)}.${ending}`;
  wanted.set(name, { from: path });
  return name;
}

/** Makes one wanted file in the cache, unless it is there, and says where it is. */
export async function make(name: string, cache: string): Promise<string | undefined> {
  const want = wanted.get(name);
  if (!want) return undefined;
  const made = join(cache, name);
  if (existsSync(made)) return made;
  mkdirSync(cache, { recursive: true });
  const part = `${made}.${process.pid}.part`;
  if (want.width === undefined) copyFileSync(want.from, part);
  else await draw(want.from, want.width, part);
  renameSync(part, made);
  return made;
}

/** Thrown for a picture whose head is right and whose rest is not, such as an upload that broke off. */
export class PictureError extends Error {
  override name = 'PictureError';
}

async function draw(from: string, width: number, to: string): Promise<void> {
  try {
    await sharp(readFileSync(from)).autoOrient().resize({ width, withoutEnlargement: true }).toColourspace('srgb').webp({ quality, effort: 4 }).toFile(to);
  } catch {
    throw new PictureError(`${from}: la foto è danneggiata, caricala di nuovo. The picture is damaged: upload it again.`);
  }
}

/** Puts every wanted file into a folder. Returns how many had to be made. */
export async function publish(folder: string, cache: string): Promise<number> {
  const names = [...wanted.keys()].sort();
  const missing = names.filter((name) => !existsSync(join(cache, name)));
  if (names.length > 0) mkdirSync(folder, { recursive: true });
  let next = 0;
  const work = async () => {
    while (next < names.length) {
      const name = names[next];
      next += 1;
      const made = name === undefined ? undefined : await make(name, cache);
      if (made !== undefined && name !== undefined) copyFileSync(made, join(folder, name));
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return missing.length;
}
