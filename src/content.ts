import { relative, resolve } from 'node:path';
import { digestOfCode } from './code.ts';
import { ContentError, readContent, type Content, type Memory, type Reading, type Readings } from './ingest/index.ts';

/** The content folder: `CONTENT_DIR`, or `content/`. */
export const contentFolder = (): string => resolve(process.env['CONTENT_DIR'] ?? 'content');

/** Where the built site goes: `OUT_DIR`, or `dist/`. */
export const outFolder = (): string => resolve(process.env['OUT_DIR'] ?? 'dist');

/** What one build leaves for the next: `CACHE_DIR`, or `.cache/`. */
export const cacheFolder = (): string => resolve(process.env['CACHE_DIR'] ?? '.cache');

/** The content folder as people see it: relative to where the command runs when it lies inside. */
export const shownFolder = (): string => {
  const path = relative(process.cwd(), contentFolder());
  return path.startsWith('..') ? contentFolder() : path;
};

interface Kept {
  content?: Promise<Content> | undefined;
  readings?: Readings | undefined;
}

const key = Symbol.for('cappello.content');
/** Vite loads its own copy of this module; what was read is kept where every copy finds it. */
const shared: typeof globalThis & { [key]?: Kept | undefined } = globalThis;
const kept = (shared[key] ??= {});

/** Reads the content folder as it is now. `anew`: nothing that was read before is believed. */
export async function readFolder(anew = false): Promise<Reading> {
  const memory: Memory = { cache: cacheFolder(), code: digestOfCode(), anew, readings: kept.readings };
  const reading = await readContent(contentFolder(), memory);
  kept.readings = memory.readings;
  return reading;
}

/** The site's content, read once. Rejects with a `ContentError` that lists every problem. */
export function loadContent(anew = false): Promise<Content> {
  return (kept.content ??= readFolder(anew).then(({ content, problems, language }) => {
    if (!content) throw new ContentError(problems, language, shownFolder());
    return content;
  }));
}

/** Has the next request read what has changed. */
export function renewContent(): void {
  kept.content = undefined;
}

/** Forgets what was read, for the sake of memory. */
export function forgetContent(): void {
  kept.content = undefined;
  kept.readings = undefined;
}
