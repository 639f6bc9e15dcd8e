import { createHash } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentFolder } from '../content.ts';

const folder = '.cache/built';

/** A digest of the names, sizes and times of everything that a build reads. Links are not followed: the reader refuses them. */
function inputs(): string {
  const hash = createHash('sha256').update(process.version);
  const add = (path: string): void => {
    const facts = lstatSync(path, { throwIfNoEntry: false });
    if (facts?.isDirectory()) for (const name of readdirSync(path).sort()) add(join(path, name));
    else hash.update(`${path}\0${facts?.size ?? 0}\0${facts?.mtimeMs ?? 0}\0`);
  };
  for (const each of [contentFolder(), 'src', 'public', 'package-lock.json', 'astro.config.mjs']) add(each);
  return hash.digest('hex');
}

const markOf = (out: string) => join(folder, createHash('sha256').update(out).digest('hex'));

/** Whether the site in `out` was built from what is there now. */
export const isCurrent = (out: string): boolean => existsSync(join(out, 'index.html')) && existsSync(markOf(out)) && readFileSync(markOf(out), 'utf8') === inputs();

/** Takes note of what is there now; call the result once the build of it is done. */
export function markCurrent(out: string): () => void {
  const now = inputs();
  return () => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(markOf(out), now);
  };
}
