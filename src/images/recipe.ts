import { createHash } from 'node:crypto';
import type { Sharp } from 'sharp';
import type { ImageFacts } from './facts.ts';

/** How one published format is made. Widths are in pixels. */
export interface Recipe {
  readonly ending: 'avif' | 'webp' | 'jpg' | 'png';
  readonly type: `image/${string}`;
  readonly widths: readonly number[];
  /** Encodes; `options` and `lighter` are part of the recipe's mark, so that no change of theirs is forgotten. */
  readonly options: object;
  readonly encode: (picture: Sharp, quality?: number) => Sharp;
  /** The qualities to try, one after the other, where a file for a phone is too heavy. */
  readonly lighter: readonly number[];
}

/** A recipe whose mark, and with it every name, follows from what it does. */
function recipe<O extends object>(ending: Recipe['ending'], type: Recipe['type'], widths: readonly number[], options: O, encode: (picture: Sharp, options: O) => Sharp, lighter: readonly number[] = []): Recipe {
  return { ending, type, widths, options, encode: (picture, quality) => encode(picture, quality === undefined ? options : { ...options, quality }), lighter };
}

/*
 * Measured on the studio pictures (kB and processor milliseconds for 960 × 640; SSIM of the luma):
 * WebP 76: 64 kB, 135 ms, 0.962. AVIF 58 at effort 0: 63 kB, 120 ms; 1: 53 kB, 430 ms; 2: 53 kB, 720 ms; 3: 51 kB, 1400 ms;
 * 4: 49 kB, 5500 ms, all near 0.964. Effort 1 has most of the gain; 4:4:4 costs 5 % and keeps red threads and coloured
 * lettering sharp. Widths: a card is 20rem, a page 80rem, on screens of one to three dots a pixel. WebP serves the few
 * browsers without AVIF; the last format serves the rest, print shops and link previews, which want about 1200 pixels.
 * Three dots a pixel hide what a lower quality loses: leaves, lace and gravel would weigh 300 kB on a phone at the first one.
 */
const avif = recipe('avif', 'image/avif', [320, 480, 800, 1280, 1920], { quality: 58, effort: 1, chromaSubsampling: '4:4:4' }, (picture, options) => picture.avif(options), [50, 42, 34, 26, 18, 10]);
const webp = recipe('webp', 'image/webp', [480, 800, 1280], { quality: 76, effort: 4 }, (picture, options) => picture.webp(options), [66, 56, 46, 36, 26, 12]);
const jpeg = recipe('jpg', 'image/jpeg', [480, 1280], { quality: 78, mozjpeg: true }, (picture, options) => picture.removeAlpha().jpeg(options));
const png = recipe('png', 'image/png', [480, 1280], { compressionLevel: 9 }, (picture, options) => picture.png(options));

/** A width this little above another would be a second file of nearly the same picture. */
const step = 1.15;

/** The widest file that a phone takes for a picture across its screen, in pixels, and the most that such a file weighs, in bytes. */
export const forPhones = { widest: 1280 * step, most: 118_000 };

/** The recipes for a picture, the best first; the last is the one that everything can show. */
export const recipesFor = ({ transparent }: ImageFacts): readonly Recipe[] => [avif, webp, transparent ? png : jpeg];

/** The widths a picture is drawn in, smallest first: never wider than it is. */
export function widthsOf({ widths }: Recipe, width: number): number[] {
  const largest = Math.min(width, Math.max(...widths));
  return [...widths.filter((each) => each * step <= largest), largest];
}

const marks = new WeakMap<Recipe, string>();

/** The published name of a derivative: what it shows, how it is made, and how wide it is. */
export function nameOf(digest: string, made: Recipe, width: number): string {
  const mark = marks.get(made) ?? createHash('sha256').update(JSON.stringify([made.ending, made.options, ...(made.lighter.length > 0 ? [made.lighter, forPhones] : [])])).digest('hex').slice(0, 4);
  marks.set(made, mark);
  return `${digest.slice(0, 16)}-${mark}-${width}.${made.ending}`;
}
