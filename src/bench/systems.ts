import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CorpusOptions } from './corpus.ts';
import { makeCorpus } from './corpus.ts';
import { writeHugo } from './rivals/hugo.ts';
import { writeStock } from './rivals/stock.ts';
import type { Command } from './run.ts';
import { writeCorpus } from './write.ts';

/** A site written for one system, ready to be built. */
export interface Site {
  readonly out: string;
  /** A build of everything, into an empty folder. */
  readonly cold: Command;
  /** A build after one edit. */
  readonly again: Command;
  /** The Italian text of one story. */
  readonly story: string;
}

export interface System {
  readonly name: string;
  readonly version: string;
  /** Writes a corpus into a folder as this system reads it. */
  write(folder: string, options: CorpusOptions): Promise<Site>;
}

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The version in a package's own file, or in this project's. */
export function versionOf(name?: string): string {
  const path = name === undefined ? join(root, 'package.json') : createRequire(import.meta.url).resolve(`${name}/package.json`);
  const { version } = JSON.parse(readFileSync(path, 'utf8')) as { version: string }; // What npm requires of every package.
  return version;
}

export const cappello: System = {
  name: 'Cappello',
  version: versionOf(),
  async write(folder, options) {
    const content = join(folder, 'content');
    const out = join(folder, 'site');
    const corpus = await writeCorpus(content, options);
    const env = { CONTENT_DIR: content, OUT_DIR: out, CACHE_DIR: join(folder, 'cache') };
    const build = (...args: string[]): Command => ({ program: process.execPath, args: ['src/commands/build.ts', ...args], env, folder: root });
    const story = corpus.entries.find(({ collection }) => collection === 'story');
    return { out, cold: build('--clean'), again: build(), story: join(content, 'stories', story?.id ?? '', 'index.it.mdx') };
  },
};

export const howToInstallHugo = 'Hugo is not on the PATH: install it (Debian and Ubuntu: sudo apt-get install hugo; elsewhere: https://gohugo.io/installation/). Its column is left empty.';

/** Hugo, if it is on the PATH. */
export function findHugo(): System | undefined {
  let version: string;
  try {
    version = /v(\d+\.\d+\.\d+)/.exec(execFileSync('hugo', ['version'], { encoding: 'utf8' }))?.[1] ?? 'unknown';
  } catch {
    return undefined;
  }
  return {
    name: 'Hugo',
    version,
    write(folder, options) {
      mkdirSync(folder, { recursive: true });
      const story = writeHugo(folder, makeCorpus(options));
      const out = join(folder, 'public');
      const build: Command = { program: 'hugo', args: ['--quiet', '--destination', out, '--cacheDir', join(folder, 'cache')], folder };
      return Promise.resolve({ out, cold: build, again: build, story });
    },
  };
}

/** Megabytes of heap that the stock build is given, since it needs several thousand. */
const stockHeap = 8000;

export const stock: System = {
  name: 'Stock MDX',
  version: `${versionOf('@astrojs/mdx')} on Astro ${versionOf('astro')}`,
  write(folder, options) {
    const story = writeStock(folder, makeCorpus(options));
    const build: Command = { program: process.execPath, args: [`--max-old-space-size=${stockHeap}`, join(root, 'node_modules/astro/bin/astro.mjs'), 'build', '--silent'], folder };
    return Promise.resolve({ out: join(folder, 'dist'), cold: build, again: build, story });
  },
};

/** Removes what an earlier build has left, but for pictures. */
export const sweep = ({ out }: Site): void => rmSync(out, { recursive: true, force: true });

/** Puts a comma after the first word of a text's last paragraph. */
export function edit(file: string): void {
  const before = readFileSync(file, 'utf8');
  const after = before.replace(/\n\n(\S+) (?=[^\n]*\n*$)/, '\n\n$1, ');
  if (after === before) throw new Error(`${file} has no paragraph to edit`);
  writeFileSync(file, after);
}
