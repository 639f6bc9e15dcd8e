import sharp from 'sharp';
import { formatOf, isPhoto, isSequence, type Foreign, type Format } from './format.ts';

/** What is known of a picture without drawing it. Sizes are in pixels, upright as seen. */
export interface ImageFacts {
  readonly path: string;
  /** SHA-256 of its bytes, in hexadecimal. */
  readonly digest: string;
  readonly width: number;
  readonly height: number;
  /** Whether something shines through it: an alpha channel alone does not say so. */
  readonly transparent: boolean;
}

/** What bytes are: a photo that can be drawn, or why they are not. `damaged` has the head of a photo and not the rest. */
export type Look =
  | { readonly format: Format; readonly width: number; readonly height: number; readonly transparent: boolean }
  | { readonly fault: 'unreadable'; readonly is?: Foreign }
  | { readonly fault: 'damaged' | 'animated' | 'large' };

/** The longest side, in pixels: WebP can hold 16,383. */
export const longestSide = 16_000;
/** A decoded picture takes up to 8 bytes a pixel, and two are drawn at a time: this stays under 2 GB. */
export const mostPixels = 100_000_000;
/** A hundred megapixels as a good JPEG. Anything heavier burdens the repository for nothing: the largest derivative is 1920 wide. */
export const mostBytes = 40 * 1024 * 1024;

/**
 * Looks at a picture's bytes. The whole of it is decoded, because only that tells whether it is whole
 * (an end mark can be missing from a good photo, and be there in a bad one); the result holds for these bytes for ever.
 */
export async function look(bytes: Buffer): Promise<Look> {
  const format = formatOf(bytes);
  if (!isPhoto(format)) return { fault: 'unreadable', ...(format && { is: format }) };
  if (isSequence(bytes, format)) return { fault: 'animated' };
  const open = () => sharp(bytes, { failOn: 'error', limitInputPixels: mostPixels });
  try {
    const { autoOrient, pages = 1, hasAlpha } = await sharp(bytes, { failOn: 'error', limitInputPixels: false }).metadata();
    const { width, height } = autoOrient;
    if (Math.max(width, height) > longestSide || width * height > mostPixels) return { fault: 'large' };
    if (pages > 1) return { fault: 'animated' };
    // Every line is read, but only a stamp is kept.
    await open().resize({ width: 16, height: 16, fit: 'fill' }).raw().toBuffer();
    return { format, width, height, transparent: hasAlpha && !(await open().stats()).isOpaque };
  } catch {
    // What sharp says is for developers, and not the same each time.
    return { fault: 'damaged' };
  }
}
