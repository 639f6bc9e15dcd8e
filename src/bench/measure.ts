import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Kind } from './corpus.ts';
import { choices, type Choices } from './directory.ts';
import { entriesFor } from './plan.ts';
import { query, type Query } from './query.ts';
import { run, type Run } from './run.ts';
import { cappello, edit, sweep, type Site, type System } from './systems.ts';

/** What one system took for one corpus. */
export interface Row {
  readonly system: string;
  readonly kind: Kind;
  /** How many pages were asked for. */
  readonly size: number;
  /** Cappello's seconds are those until the site is published; its search index follows. */
  readonly cold: Run;
  /** Only Cappello builds less than everything after one edit. */
  readonly edited: Run | undefined;
  /** HTML files in the output. */
  readonly pages: number;
  /** Bytes of the output without pictures and search index. */
  readonly output: number;
  readonly own?: OwnFacts;
}

/** What is measured of Cappello alone. */
export interface OwnFacts {
  readonly check: Run;
  /** Bytes of the search index. */
  readonly index: number | undefined;
  /** Seconds that the index takes once the site is published: after a build of everything, and after one edit. */
  readonly indexing: readonly [all: number | undefined, edited: number | undefined];
  readonly query: Query | undefined;
  readonly choices: Choices | undefined;
}

/** More different pictures than this would only lengthen the untimed build that makes them. */
const mostPhotos = 100;

/** How often each build is run; the best run counts. */
const rounds = (size: number) => (size <= 1000 ? 3 : size <= 2000 ? 2 : 1);

/**
 * Builds one corpus with each system: all of it, and again after one edit. The systems take turns,
 * so that what else the machine does falls on all of them.
 */
export async function measure(systems: readonly System[], kind: Kind, size: number, folder: string, say: (line: string) => void): Promise<Row[]> {
  const options = { pages: size, kind, seed: 1, photos: Math.min(mostPhotos, Math.ceil(entriesFor(size) / 2)) };
  const sites: { system: System; site: Site; cold: Run[]; edited: Run[] }[] = [];
  for (const system of systems) {
    const place = join(folder, `${kind}-${size}-${system.name.replace(/\W/g, '')}`);
    mkdirSync(place, { recursive: true });
    sites.push({ system, site: await system.write(place, options), cold: [], edited: [] });
  }
  const own = sites.find(({ system }) => system === cappello);
  if (own) {
    say(`  making the pictures of ${size} ${kind} pages, untimed …`);
    const { outcome, printed } = await run(own.site.cold);
    if (outcome !== 'done') throw new Error(printed);
  }
  for (let round = 0; round < rounds(size); round += 1)
    for (const { system, site, cold, edited } of sites) {
      sweep(site);
      const taken = await run(site.cold);
      const first = system === cappello ? untilPublished(taken) : taken;
      cold.push(first);
      say(`  ${system.name}: everything, ${seconds(first)}`);
      if (first.outcome !== 'done') {
        say(first.printed.trim().split('\n').slice(-5).join('\n'));
        continue;
      }
      if (system !== cappello) continue;
      edit(site.story);
      const second = untilPublished(await run(site.again));
      edited.push(second);
      say(`  ${system.name}: after one edit, ${seconds(second)}`);
    }
  const rows: Row[] = [];
  for (const { system, site, cold, edited } of sites) {
    const files = listed(site.out);
    const part = (folders: readonly string[]) => files.filter(({ path }) => folders.some((each) => path.startsWith(`${each}/`))).reduce((sum, { bytes }) => sum + bytes, 0);
    const all = files.reduce((sum, { bytes }) => sum + bytes, 0);
    rows.push({
      system: system.name,
      kind,
      size,
      cold: best(cold),
      edited: edited.length > 0 ? best(edited) : undefined,
      pages: files.filter(({ path }) => path.endsWith('.html')).length,
      output: all - part(['media', 'search']),
      ...(system === cappello && { own: await ownFacts(site, part(['search']), [best(cold), best(edited)]) }),
    });
  }
  rmSync(folder, { recursive: true, force: true });
  return rows;
}

const seconds = ({ outcome, seconds: wall, cpu }: Run) => (outcome === 'done' ? `${wall.toFixed(1)} s, CPU ${cpu.toFixed(1)} s` : outcome);

/** The quickest run that came to its end, or else the first. */
function best(runs: readonly Run[]): Run {
  const [quickest] = runs.toSorted((a, b) => Number(a.outcome !== 'done') - Number(b.outcome !== 'done') || a.seconds - b.seconds);
  if (!quickest) throw new Error('Nothing was run');
  return quickest;
}

async function ownFacts({ out, cold }: Site, index: number, builds: readonly [Run, Run]): Promise<OwnFacts> {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const check = await run({ program: process.execPath, args: ['src/commands/check.ts', 'content'], ...(cold.env && { env: cold.env }), folder: root });
  const [all, edited] = builds.map(({ printed }) => said(printed, /search index[^\n]*?([\d.]+) s;/));
  return { check, index: index === 0 ? undefined : index, indexing: [all, edited], query: await query(out), choices: await choices(out) };
}

/** The number of seconds that a build printed. */
function said(printed: string, where: RegExp): number | undefined {
  const number = where.exec(printed)?.[1];
  return number === undefined ? undefined : Number(number);
}

/** A build of Cappello with the seconds until its site was published. */
const untilPublished = (build: Run): Run => ({ ...build, seconds: said(build.printed, /files removed \(([\d.]+) s\)/) ?? build.seconds });

/** Every file under a folder with its size. */
function listed(folder: string): { path: string; bytes: number }[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((item) =>
      item.isFile() ? [{ path: join(item.parentPath, item.name).slice(folder.length + 1).replaceAll('\\', '/'), bytes: statSync(join(item.parentPath, item.name)).size }] : [],
    );
  } catch {
    return [];
  }
}
