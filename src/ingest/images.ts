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

/** Reads a picture's size, refusing what sharp cannot decode. */
export async function imageFacts(path: string): Promise<ImageFacts> {
  const bytes = readFileSync(path);
  const { autoOrient } = await sharp(bytes, { failOn: 'error' }).metadata();
  return { path, digest: createHash('sha256').update(bytes).digest('hex'), width: autoOrient.width, height: autoOrient.height };
}
