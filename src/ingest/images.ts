import { statSync } from 'node:fs';
import { extname } from 'node:path';
import { longestSide, mostBytes, mostPixels, type ImageFacts } from '../images/facts.ts';
import { endings, type Format } from '../images/format.ts';
import type { KnownPictures } from '../images/known.ts';
import type { Finding } from './problem.ts';
import { refusals } from './refusals.ts';

export type { ImageFacts } from '../images/facts.ts';

/** Reads what a picture is, or why it is refused. `name` is the one that the editor has written. */
export async function imageFacts(path: string, name: string, known: KnownPictures): Promise<ImageFacts | Finding> {
  const { size } = statSync(path);
  if (size > mostBytes) return refusals.heavyImage(name, size, mostBytes);
  const { digest, look } = await known.look(path);
  if ('fault' in look)
    switch (look.fault) {
      case 'unreadable':
        return look.is === undefined ? refusals.notAnImage(name) : refusals.foreignImage(name, look.is);
      case 'damaged':
        return refusals.damagedImage(name);
      case 'animated':
        return refusals.animatedImage(name);
      case 'large':
        return refusals.largeImage(name, longestSide, mostPixels);
    }
  const { format, width, height, transparent } = look;
  const allowed: readonly string[] = endings[format];
  if (!allowed.includes(extname(name).slice(1).toLowerCase())) return refusals.mislabelledImage(name, titles[format], endings[format][0]);
  return { path, digest, width, height, transparent };
}

const titles: Readonly<Record<Format, string>> = { jpeg: 'JPEG', png: 'PNG', webp: 'WebP', avif: 'AVIF', tiff: 'TIFF' };
