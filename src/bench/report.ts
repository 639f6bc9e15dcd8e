import { cpus, totalmem } from 'node:os';
import type { Kind } from './corpus.ts';
import type { Marks } from './lighthouse.ts';
import type { Row } from './measure.ts';
import type { Run } from './run.ts';

const megabytes = (bytes: number | undefined): string => (bytes === undefined ? '—' : (bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0));
const wall = (run: Run | undefined): string => (run === undefined ? '—' : run.outcome === 'done' ? run.seconds.toFixed(1) : run.outcome);
const numbers = new Intl.NumberFormat('en');

/** A Markdown table. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string => [head, head.map((_, place) => (place === 0 ? '---' : '--:')), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** What every system took, a line for each size and system. */
export function buildTable(rows: readonly Row[], missing: readonly string[]): string {
  const lines = rows.map(({ system, kind, size, cold, edited, pages, output }) => [`${numbers.format(size)} ${kind}`, system, wall(cold), cold.cpu.toFixed(1), wall(edited), edited?.cpu.toFixed(1) ?? '—', megabytes(cold.memory), numbers.format(pages), megabytes(output)]);
  const absent = missing.flatMap((system) => [...new Set(rows.map(({ size, kind }) => `${numbers.format(size)} ${kind}`))].map((corpus) => [corpus, `${system} (not installed)`, ...Array.from({ length: 7 }, () => '—')]));
  return table(['Pages', 'System', 'Everything, s', 'CPU s', 'One edit, s', 'CPU s', 'Peak memory, MB', 'HTML files', 'Output, MB'], [...lines, ...absent]);
}

/** What is measured of Cappello alone. */
export function ownTable(rows: readonly Row[]): string {
  const lines = rows.flatMap(({ kind, size, own }) =>
    own ? [[`${numbers.format(size)} ${kind}`, wall(own.check), megabytes(own.index), ...own.indexing.map((seconds) => seconds?.toFixed(1) ?? '—'), own.query?.opened.toFixed(0) ?? '—', own.query?.typed.toFixed(0) ?? '—', own.query ? (own.query.bytes / 1000).toFixed(0) : '—', own.choices?.median.toFixed(0) ?? '—', own.choices?.slowest.toFixed(0) ?? '—']] : [],
  );
  return table(['Pages', 'Content check, s', 'Search index, MB', 'Indexing everything, s', 'Indexing one edit, s', 'First question, ms', 'Typed question, ms', 'First question, kB', 'Choice in the directory, ms', 'The slowest of 15, ms'], lines);
}

/** What Lighthouse says of pages. */
export function lighthouseTable(marks: readonly Marks[]): string {
  const lines = marks.map(({ page, scores, figures, speed }) => [page, ...Object.values(scores).map(String), ...Object.entries(figures).map(([audit, value]) => (audit === 'cumulative-layout-shift' ? value.toFixed(3) : numbers.format(Math.round(value)))), speed.toFixed(0)]);
  return table(['Page', 'Performance', 'Accessibility', 'Best practices', 'SEO', 'First paint, ms', 'Largest paint, ms', 'Blocked, ms', 'Layout shift', 'Speed of the machine'], lines);
}

interface Aim {
  readonly says: string;
  readonly most: number;
  readonly of: (find: Find) => number | undefined;
}
type Find = (system: string, kind: Kind) => Row | undefined;

const ratio = (a: Run | undefined, b: Run | undefined): number | undefined => (a?.outcome === 'done' && b?.outcome === 'done' ? a.seconds / b.seconds : undefined);

const aims: readonly Aim[] = [
  { says: 'Bare pages, everything: at most 2 times Hugo', most: 2, of: (find) => ratio(find('Cappello', 'bare')?.cold, find('Hugo', 'bare')?.cold) },
  { says: 'Bare pages, one edit: at most 0.7 of Hugo’s full build', most: 0.7, of: (find) => ratio(find('Cappello', 'bare')?.edited, find('Hugo', 'bare')?.cold) },
  { says: 'Full pages, everything: at most 4 times Hugo', most: 4, of: (find) => ratio(find('Cappello', 'full')?.cold, find('Hugo', 'full')?.cold) },
  { says: 'Full pages, one edit: at most 1 time Hugo’s full build', most: 1, of: (find) => ratio(find('Cappello', 'full')?.edited, find('Hugo', 'full')?.cold) },
  { says: 'Bare pages, everything: at most 1 / 3.5 of stock MDX', most: 1 / 3.5, of: (find) => ratio(find('Cappello', 'bare')?.cold, find('Stock MDX', 'bare')?.cold) },
  { says: 'Full pages, everything: at most 1 / 3.5 of stock MDX', most: 1 / 3.5, of: (find) => ratio(find('Cappello', 'full')?.cold, find('Stock MDX', 'full')?.cold) },
  { says: 'Memory, full pages: at most 0.8 GB', most: 0.8, of: (find) => bytesIn(find('Cappello', 'full')) },
];
const bytesIn = (row: Row | undefined): number | undefined => (row?.cold.memory === undefined ? undefined : row.cold.memory / 1e9);

/** The aims for one size of corpus, and whether they are reached in this run. */
export function aimsTable(rows: readonly Row[], size: number): string {
  const find: Find = (system, kind) => rows.find((row) => row.system === system && row.kind === kind && row.size === size);
  const lines = aims.map(({ says, most, of }) => {
    const value = of(find);
    return [says, value === undefined ? 'not measured' : value.toFixed(2), value === undefined ? '—' : value <= most ? 'reached' : 'missed'];
  });
  return table([`At ${numbers.format(size)} pages`, 'Measured', ''], lines);
}

/** The power of the number of pages with which the time of a full build grows: the slope of a straight line through the logarithms (least squares). 1 is linear. */
export function growth(rows: readonly Row[]): number | undefined {
  const points = rows.filter(({ cold }) => cold.outcome === 'done').map(({ pages, cold }) => ({ x: Math.log(pages), y: Math.log(cold.cpu) }));
  if (points.length < 2) return undefined;
  const mean = (of: (point: { x: number; y: number }) => number) => points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const [x, y] = [mean((point) => point.x), mean((point) => point.y)];
  return mean((point) => (point.x - x) * (point.y - y)) / mean((point) => (point.x - x) ** 2);
}

/** The machine, without its name. */
export const machine = (): string => `${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), ${Math.round(totalmem() / 1e9)} GB of memory, ${process.platform}, Node ${process.versions.node}`;
