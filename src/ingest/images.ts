import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import sharp from 'sharp';

/** What is known of a picture without drawing it. Sizes are in pixels, upright as seen. */
export interface ImageFacts {
  readonly path: string;
  /** SHA-256 of its bytes. */
  readonly digest: string;
  readonly width: number;
  readonly height: number;
}

/** What a photo may be. Sharp would decode more, drawings among them, whatever the file is called. */
const formats = ['jpeg', 'png', 'webp', 'tiff', 'heif'];
/** The longest side, in pixels, that the published formats can hold. */
const longestSide = 16_000;

/** Reads a picture's size. `unreadable`: it is not a photo. `large`: no published format could hold it. */
export async function imageFacts(path: string): Promise<ImageFacts | 'unreadable' | 'large'> {
  const bytes = readFileSync(path);
  try {
    const { format, autoOrient } = await sharp(bytes, { failOn: 'error' }).metadata();
    if (!formats.includes(format)) return 'unreadable';
    if (Math.max(autoOrient.width, autoOrient.height) > longestSide) return 'large';
    return { path, digest: createHash('sha256').update(bytes).digest('hex'), width: autoOrient.width, height: autoOrient.height };
  } catch {
    // What sharp says is for developers, and not the same each time.
    return 'unreadable';
  }
}
