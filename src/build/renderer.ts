import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Astro’s server for one state of the code: it draws pages, and has the styles and scripts that they ask for. */
export interface Renderer {
  /** A digest of all that decides how a view is drawn. */
  readonly key: string;
  /** The URL of the module that draws. */
  readonly module: string;
  /** The folder of the files that its pages ask for, as it is published. */
  readonly assets: string;
}

/** The renderer for the code of this digest, built if there is none in the cache or it is not to be believed. */
export async function renderer(cache: string, key: string, anew: boolean): Promise<Renderer> {
  const folder = join(cache, 'renderer', key);
  if (anew || !existsSync(folder)) {
    const next = `${folder}.${process.pid}`;
    // Astro takes a second to load, and is only needed when the code has changed.
    const { build } = await import('astro');
    await build({ outDir: next, logLevel: 'error' });
    rmSync(folder, { recursive: true, force: true });
    renameSync(next, folder);
  }
  return { key, module: pathToFileURL(join(folder, 'server', 'entry.mjs')).href, assets: join(folder, 'client') };
}
