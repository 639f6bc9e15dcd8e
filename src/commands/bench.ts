import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chart, linesOf } from '../bench/chart.ts';
import type { Kind } from '../bench/corpus.ts';
import { benchDocument, growthSentence } from '../bench/document.ts';
import { lighthouseMarks } from '../bench/lighthouse.ts';
import { measure, type Row } from '../bench/measure.ts';
import { benchNewsroom } from '../bench/newsroom.ts';
import { aimsTable, buildTable, lighthouseTable, machine, ownTable } from '../bench/report.ts';
import { endAll } from '../bench/run.ts';
import { cappello, findHugo, howToInstallHugo, stock } from '../bench/systems.ts';
import { howToInstallChromium } from './chromium.mjs';

// Builds the same invented site with Cappello, Hugo and stock MDX, and says what each took; and has Lighthouse look at the site of the content folder; or measures the newsroom.

/** The sizes that were asked for, in pages, or what is wrong with the request. */
function wanted(): { sizes: readonly number[]; all: boolean; isLooked: boolean; isNewsroom?: boolean } | string {
  try {
    const { values } = parseArgs({ options: { all: { type: 'boolean', default: false }, pages: { type: 'string' }, lighthouse: { type: 'boolean', default: false }, newsroom: { type: 'boolean', default: false } } });
    const pages = Number(values.pages);
    if (values.newsroom) return { sizes: [], all: false, isLooked: false, isNewsroom: true };
    if (values.lighthouse) return { sizes: [], all: false, isLooked: true };
    if (values.pages === undefined) return { sizes: values.all ? [1000, 2000, 10_000] : [1000, 2000], all: values.all, isLooked: values.all };
    return Number.isInteger(pages) && pages >= 100 && pages <= 100_000 ? { sizes: [pages], all: false, isLooked: false } : '--pages takes a whole number from 100 to 100000.';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

const request = wanted();
if (typeof request === 'string') {
  console.error(`${request}\nThe bench takes nothing, --all, --lighthouse, --newsroom, or --pages and a number.`);
  process.exit(1);
}
const { sizes, all, isLooked, isNewsroom } = request;
const folder = mkdtempSync(join(tmpdir(), 'cappello-bench-'));
const tidy = () => {
  endAll();
  rmSync(folder, { recursive: true, force: true });
};
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.once(signal, () => {
    tidy();
    process.exit(130);
  });

if (isNewsroom) {
  console.log(machine());
  await benchNewsroom(folder, console.log).finally(tidy);
  process.exit();
}

const kinds: readonly Kind[] = ['bare', 'full'];

const hugo = findHugo();
if (!hugo) console.log(howToInstallHugo);
const systems = [cappello, ...(hugo ? [hugo] : []), stock];
const missing = hugo ? [] : ['Hugo'];
console.log(`${machine()}\n${systems.map(({ name, version }) => `${name} ${version}`).join('; ')}`);

const rows: Row[] = [];
const grown: Row[] = [];
try {
  if (isLooked) console.log('\nLighthouse looks at the site');
  const marks = isLooked ? ((await lighthouseMarks(console.log)) ?? []) : [];
  if (isLooked) console.log(`\n${marks.length > 0 ? lighthouseTable(marks) : howToInstallChromium}`);
  for (const size of sizes)
    for (const kind of kinds) {
      console.log(`\n${size} ${kind} pages`);
      const found = await measure(systems, kind, size, join(folder, 'sites'), console.log);
      rows.push(...found);
      console.log(`\n${buildTable(found, missing)}`);
    }
  if (rows.length > 0) console.log(`\n${buildTable(rows, missing)}\n\n${ownTable(rows)}\n\n${aimsTable(rows, sizes.at(-1) ?? 0)}`);
  if (all) {
    for (const size of [1000, 2000, 5000, 10_000, 20_000]) {
      const known = rows.find((row) => row.system === cappello.name && row.kind === 'full' && row.size === size);
      grown.push(...(known ? [known] : await measure([cappello], 'full', size, join(folder, 'sites'), console.log)));
    }
    console.log(`\n${growthSentence(grown)}`);
    writeFileSync('docs/bench.md', benchDocument({ rows, grown, marks, systems, missing, date: new Date().toISOString().slice(0, 10) }));
    const drawn = [...rows, ...grown.filter((row) => !rows.includes(row))];
    writeFileSync('docs/bench.svg', chart('Seconds for a build of full pages', linesOf(drawn)));
  }
} finally {
  tidy();
}
