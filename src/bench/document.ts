import { growth, aimsTable, buildTable, lighthouseTable, machine, ownTable } from './report.ts';
import type { Marks } from './lighthouse.ts';
import type { Row } from './measure.ts';
import type { System } from './systems.ts';

export interface Results {
  readonly rows: readonly Row[];
  /** Cappello alone, at all sizes of the growth, in full pages. */
  readonly grown: readonly Row[];
  /** What Lighthouse says of the site of the content folder. */
  readonly marks: readonly Marks[];
  readonly systems: readonly System[];
  readonly missing: readonly string[];
  /** The day, as `2026-03-09`. */
  readonly date: string;
}

/** What the exponent of growth is fitted through. */
const fitted = [5000, 20_000] as const;

/** The sentence that says how the build grows. */
export function growthSentence(grown: readonly Row[]): string {
  const part = grown.filter(({ size }) => size >= fitted[0] && size <= fitted[1]);
  const exponent = growth(part);
  return exponent === undefined ? 'Growth was not measured.' : `From ${(part[0]?.pages ?? 0).toLocaleString('en')} to ${(part.at(-1)?.pages ?? 0).toLocaleString('en')} pages the processor time of a full build grows with the number of pages to the power of ${exponent.toFixed(2)} (1 is linear).`;
}

/** `docs/bench.md`. */
export function benchDocument({ rows, grown, marks, systems, missing, date }: Results): string {
  const largest = Math.max(...rows.map(({ size }) => size));
  return `# Bench

Made by \`npm run bench -- --all\` on ${date}; do not edit. One run on ${machine()}.
${systems.map(({ name, version }) => `${name} ${version}`).join('; ')}.

## Aims

${aimsTable(rows, largest)}

${growthSentence(grown)}

![Seconds of a build over the number of pages](bench.svg)

## Side by side

${buildTable(rows, missing)}

## Cappello alone

${ownTable([...rows, ...grown.filter((each) => !rows.includes(each))])}

## For readers

${lighthouseTable(marks)}

## Growth, full pages

${buildTable(grown, [])}

## What is compared

- **The corpus** (\`src/bench/corpus.ts\`) is invented, in Italian and English, and the same for everyone. *Full* pages have every kind of entry, block and relation and a few places and crafts that hundreds refer to; *bare* pages are stories of plain prose.
- **Hugo** and **stock MDX** (\`src/bench/rivals/\`) get the same bodies, in their own dialect, and the same values as front matter. Their pages show the same: menu, breadcrumbs, language links, JSON-LD, values, cards of related entries, ledger, sources, paged lists, sitemap. Lists of pages and cards are shortened as Cappello’s are.
- **In their favour**: which entries refer to which, and the address of every link, are worked out beforehand. They check nothing, index nothing for search, and publish no pictures.
- **Pictures** are made in an untimed build before; no system makes any while it is timed. There are at most 100 different ones. The output is counted without pictures and search index.
- **Everything** is a build into an empty folder. **One edit** puts a comma into one Italian story and builds again; Hugo and stock MDX build everything again. Cappello publishes a site before its search index is ready: its seconds are those until then, and the index has its own column; processor time and memory count the index too.
- The systems take turns; the best of 3 runs at 1,000 pages, of 2 at 2,000, one run above. **CPU** is user and system time of all processes. **Peak memory** is the resident memory of the whole tree of processes, added up ten times a second; pages that processes share count more than once.
- **For readers**: Lighthouse, with its own settings for a phone (a slow 4G line and a processor a quarter as fast, both simulated), looks at the longest page of each kind of the sample site; the median of 3 runs. The site is served from this machine over HTTP/1.1, compressed and with lasting addresses for what never changes. Lighthouse calls a machine of 1,000 to 2,000 an ordinary one; on a slower or busy one the processor of the simulated phone is slower than any.
- **First question** opens the search page with a question in an empty Chromium, until the first result stands there. **Typed question** counts from the last letter typed into the open page. **Choice in the directory** counts from a press on a box to the firms found, the median of 15 presses; the first of them fetches the list of all firms.

## Profiling

\`\`\`sh
CONTENT_DIR=corpus OUT_DIR=dist/profiled CACHE_DIR=.cache/profiled node --cpu-prof --cpu-prof-dir=.cache/profile src/commands/build.ts --clean
\`\`\`

The profile opens in the Performance panel of Chromium. \`writeCorpus(folder, { pages, kind, seed })\` of \`src/bench/write.ts\` makes the folder.
`;
}
