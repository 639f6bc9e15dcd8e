import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import lighthouse from 'lighthouse';
import { chromium } from 'playwright-core';
import { BuiltSite, kindsOf, longestOfEachKind } from '../budgets/index.ts';
import { chromiumArguments, findChromium } from '../commands/chromium.mjs';
import { loadContent } from '../content.ts';
import { filesIn } from '../files.ts';
import { host } from '../host.ts';

/** What Lighthouse says of a page: the median of each figure over the runs. */
export interface Marks {
  readonly page: string;
  /** Of 100. */
  readonly scores: Readonly<Record<(typeof categories)[number], number>>;
  /** In milliseconds, and the layout shift. */
  readonly figures: Readonly<Record<(typeof audits)[number], number>>;
  /** How fast Lighthouse found the machine meanwhile. */
  readonly speed: number;
}

export const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
export const audits = ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time', 'cumulative-layout-shift'] as const;
/** The kinds of pages by which readers arrive. */
const kinds = ['home', 'story', 'firm', 'brand', 'directory'];
/** Timings differ from run to run. */
const runs = 3;
const compressible = /\.(?:html|css|js|json|svg|xml|txt)$/;

/** Builds the site of the content folder and has Lighthouse look at the longest page of each kind, with its own settings for a phone. Nothing without a browser. */
export async function lighthouseMarks(say: (line: string) => void): Promise<Marks[] | undefined> {
  const executablePath = findChromium();
  if (executablePath === undefined) return undefined;
  const [site, profile] = ['site', 'profile'].map((name) => mkdtempSync(join(tmpdir(), `cappello-${name}-`))) as [string, string];
  try {
    const { status, stdout, stderr } = spawnSync(process.execPath, [fileURLToPath(new URL('../commands/build.ts', import.meta.url))], { env: { ...process.env, NODE_ENV: 'production', OUT_DIR: site }, encoding: 'utf8' });
    if (status !== 0) throw new Error(stdout + stderr);
    const pages = longestOfEachKind(new BuiltSite(site, kindsOf(await loadContent()))).filter(({ kind }) => kinds.includes(kind));
    for (const file of filesIn(site)) if (compressible.test(file)) writeFileSync(join(site, `${file}.br`), brotliCompressSync(readFileSync(join(site, file))));
    const { origin, close } = await host(site);
    const browser = await chromium.launchPersistentContext(profile, { executablePath, headless: true, args: [...chromiumArguments, '--remote-debugging-port=0'] });
    try {
      const port = parseInt(readFileSync(join(profile, 'DevToolsActivePort'), 'utf8'));
      const marks: Marks[] = [];
      for (const { path } of pages) {
        const looked: Marks[] = [];
        for (let run = 0; run < runs; run += 1) looked.push(await look(origin, path, port));
        marks.push(median(looked));
        say(`  ${path}: ${looked.map(({ scores }) => Object.values(scores).join(' ')).join(', ')}`);
      }
      return marks;
    } finally {
      await browser.close();
      await close();
    }
  } finally {
    for (const folder of [site, profile]) rmSync(folder, { recursive: true, force: true });
  }
}

async function look(origin: string, page: string, port: number): Promise<Marks> {
  const result = await lighthouse(origin + page, { port, output: 'json', logLevel: 'error', onlyCategories: [...categories] });
  if (!result || result.lhr.runtimeError) throw new Error(`${page}: Lighthouse could not look at it: ${result?.lhr.runtimeError?.message ?? 'it said nothing'}`);
  const { lhr } = result;
  const score = (category: string) => Math.round((lhr.categories[category]?.score ?? 0) * 100);
  const figure = (audit: string) => lhr.audits[audit]?.numericValue ?? NaN;
  return { page, scores: each(categories, score), figures: each(audits, figure), speed: lhr.environment.benchmarkIndex };
}

/** The median of every figure. */
export function median(looked: readonly Marks[]): Marks {
  const of = (value: (marks: Marks) => number) => looked.map(value).toSorted((a, b) => a - b)[Math.floor(looked.length / 2)] ?? NaN;
  return { page: looked[0]?.page ?? '', scores: each(categories, (category) => of(({ scores }) => scores[category])), figures: each(audits, (audit) => of(({ figures }) => figures[audit])), speed: of(({ speed }) => speed) };
}

/** A value for each name. */
function each<Name extends string>(names: readonly Name[], value: (name: Name) => number): Record<Name, number> {
  // `Object.fromEntries` forgets that every name is among the keys.
  return Object.fromEntries(names.map((name) => [name, value(name)])) as Record<Name, number>;
}
