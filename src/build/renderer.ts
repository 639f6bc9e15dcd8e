import { spawn } from 'node:child_process';
import { hash } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { filesIn, keepInUse } from '../files.ts';
import { readSealed, writeSealed } from '../sealed.ts';

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
  if (anew || readSealed(join(folder, seal)) !== contentsOf(folder)) {
    const next = `${folder}.${process.pid}`;
    await buildRenderer(next);
    writeSealed(join(next, seal), contentsOf(next));
    rmSync(folder, { recursive: true, force: true });
    renameSync(next, folder);
  }
  keepInUse(join(cache, 'renderer'), key);
  return { key, module: pathToFileURL(join(folder, 'server', 'entry.mjs')).href, assets: join(folder, 'client') };
}

/** The file that says what the renderer's files were when it was built. */
const seal = 'files.txt';

/** The digest of each file of a folder but for the seal. */
const contentsOf = (folder: string): string =>
  filesIn(folder)
    .filter((file) => file !== seal)
    .map((file) => `${hash('sha256', readFileSync(join(folder, file)))} ${file}\n`)
    .join('');

/** Builds in a process of its own: what Astro takes to bundle, some 500 MB, is given back before pages are made. */
async function buildRenderer(folder: string): Promise<void> {
  // Astro would otherwise send statistics of its use.
  const env = { ...process.env, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' };
  const child = spawn(process.execPath, [fileURLToPath(new URL('./build-renderer.ts', import.meta.url)), folder], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  const [status] = (await once(child, 'close')) as [number | null];
  if (status !== 0) throw new Error(`Astro could not build what draws the pages:\n${said}`);
}
