import { createHash } from 'node:crypto';
import { globSync, readFileSync, statSync } from 'node:fs';

/** The code and settings that decide what is read and drawn, relative to the project. */
const code = ['src/**/*', 'public/**/*', 'astro.config.mjs', 'tsconfig.json', 'package-lock.json'];
/** Astro writes the values of such variables into pages. */
const inPages = /^(?:PUBLIC_|SITE_)/;

/** A digest of the whole code as it is now, of the Node that runs it, and of the environment that it looks at. `more`: what else decides. */
export function digestOfCode(...more: readonly string[]): string {
  const hash = createHash('sha256').update(process.version);
  for (const path of globSync([...code, ...more]).sort()) if (statSync(path).isFile()) hash.update(`\0${path}\0`).update(readFileSync(path));
  for (const [name, value = ''] of Object.entries(process.env).sort()) if (inPages.test(name)) hash.update(`\0${name}=${value}`);
  return hash.digest('hex');
}
