import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentFolder } from '../content.ts';

const folder = '.cache/built';

/** A digest of the names, sizes and times of everything that a build reads. */
function inputs(): string {
  const hash = createHash('sha256').update(process.version);
  for (const each of [contentFolder(), 'src', 'public', 'package-lock.json', 'astro.config.mjs']) {
    const files = statSync(each).isDirectory() ? readdirSync(each, { recursive: true, encoding: 'utf8' }).sort().map((name) => join(each, name)) : [each];
    for (const file of files) {
      const { size, mtimeMs } = statSync(file);
      hash.update(`${file}\0${size}\0${mtimeMs}\0`);
    }
  }
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
