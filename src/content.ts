import { relative, resolve } from 'node:path';
import { digestOfCode } from './code.ts';
import { ContentError, readContent, type Content, type Reading } from './ingest/index.ts';

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

const key = Symbol.for('cappello.content');
/** Vite loads its own copy of this module; what was read is kept where every copy finds it. */
const kept = globalThis as typeof globalThis & { [key]?: Promise<Content> | undefined };

/** Reads the content folder as it is now. `anew`: nothing that was read before is believed. */
export const readFolder = (anew = false): Promise<Reading> => readContent(contentFolder(), { cache: cacheFolder(), code: digestOfCode(), anew });

/** The site's content, read once. Rejects with a `ContentError` that lists every problem. */
export function loadContent(anew = false): Promise<Content> {
  kept[key] ??= readFolder(anew).then(({ content, problems, language }) => {
    if (!content) throw new ContentError(problems, language, shownFolder());
    return content;
  });
  return kept[key];
}

/** Forgets what was read, so that the next request reads it again. */
export function forgetContent(): void {
  kept[key] = undefined;
}
