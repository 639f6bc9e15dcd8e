import type { Row } from './measure.ts';

const [width, height] = [760, 440];
const frame = { left: 70, right: 730, top: 60, bottom: 370 };

/** Colours that differ in lightness too, for those who see few colours; each has 3:1 against white and against black. */
const inks = ['#c2410c', '#2f7dd1', '#7a7a7a', '#2e8b57', '#b0589c'];
const dashes = ['', '6 4', '2 3', '8 3 2 3', '1 4'];

export interface Line {
  readonly label: string;
  /** Pages, and seconds. */
  readonly points: readonly (readonly [number, number])[];
}

/** The lines of a chart: full builds of each system, and Cappello after one edit. */
export function linesOf(rows: readonly Row[]): Line[] {
  const line = (label: string, own: readonly Row[], seconds: (row: Row) => number | undefined): Line => ({
    label,
    points: own.flatMap((row): (readonly [number, number])[] => {
      const value = seconds(row);
      return value === undefined ? [] : [[row.size, value]];
    }).sort(([a], [b]) => a - b),
  });
  const full = rows.filter(({ kind }) => kind === 'full');
  const systems = [...new Set(full.map(({ system }) => system))];
  return [
    ...systems.map((system) => line(system, full.filter((row) => row.system === system), ({ cold }) => (cold.outcome === 'done' ? cold.seconds : undefined))),
    line('Cappello, one edit', full.filter(({ system }) => system === 'Cappello'), ({ edited }) => (edited?.outcome === 'done' ? edited.seconds : undefined)),
  ].filter(({ points }) => points.length > 0);
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A chart of seconds over pages, both logarithmic, as SVG that can be read on light and dark grounds and by a screen reader. */
export function chart(title: string, lines: readonly Line[]): string {
  const points = lines.flatMap((line) => line.points);
  const xs = scale(points.map(([pages]) => pages), frame.left, frame.right);
  const ys = scale(points.map(([, seconds]) => seconds), frame.bottom, frame.top);
  const described = lines.map(({ label, points: own }) => `${label}: ${own.map(([pages, seconds]) => `${pages} pages ${seconds.toFixed(1)} s`).join(', ')}`).join('; ');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title description" font-family="system-ui, sans-serif" font-size="13">
<title id="title">${escaped(title)}</title>
<desc id="description">${escaped(described)}.</desc>
<style>
text { fill: #222 } .grid { stroke: #bbb } .ground { fill: #fff }
@media (prefers-color-scheme: dark) { text { fill: #ddd } .grid { stroke: #444 } .ground { fill: #161616 } }
</style>
<rect class="ground" width="${width}" height="${height}"/>
<text x="${frame.left}" y="30" font-size="16" font-weight="600">${escaped(title)}</text>
${xs.marks.map((pages) => `<line class="grid" x1="${xs.at(pages)}" x2="${xs.at(pages)}" y1="${frame.top}" y2="${frame.bottom}"/><text x="${xs.at(pages)}" y="${frame.bottom + 20}" text-anchor="middle">${pages.toLocaleString('en')}</text>`).join('\n')}
${ys.marks.map((seconds) => `<line class="grid" x1="${frame.left}" x2="${frame.right}" y1="${ys.at(seconds)}" y2="${ys.at(seconds)}"/><text x="${frame.left - 8}" y="${ys.at(seconds) + 4}" text-anchor="end">${seconds} s</text>`).join('\n')}
<text x="${(frame.left + frame.right) / 2}" y="${frame.bottom + 40}" text-anchor="middle">pages</text>
${lines.map((line, place) => drawn(line, place, xs.at, ys.at)).join('\n')}
</svg>
`;
}

function drawn({ label, points }: Line, place: number, x: (value: number) => number, y: (value: number) => number): string {
  const ink = inks[place % inks.length] ?? '';
  const dash = dashes[place % dashes.length] ?? '';
  const legend = frame.left + 20 + place * 165;
  const stroke = `stroke="${ink}" stroke-width="2.5"${dash === '' ? '' : ` stroke-dasharray="${dash}"`}`;
  return `<polyline fill="none" ${stroke} points="${points.map(([pages, seconds]) => `${x(pages)},${y(seconds)}`).join(' ')}"/>
${points.map(([pages, seconds]) => `<circle cx="${x(pages)}" cy="${y(seconds)}" r="4" fill="${ink}"/>`).join('')}
<line x1="${legend}" x2="${legend + 26}" y1="${height - 14}" y2="${height - 14}" ${stroke}/><text x="${legend + 32}" y="${height - 10}">${escaped(label)}</text>`;
}

/** Places values on a logarithmic axis, with marks at 1, 2 and 5 of each power of ten. */
function scale(values: readonly number[], from: number, to: number): { at: (value: number) => number; marks: number[] } {
  const all = Array.from({ length: 9 }, (_, power) => [1, 2, 5].map((step) => step * 10 ** (power - 2))).flat();
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const low = all.findLast((mark) => mark <= least) ?? least;
  const high = all.find((mark) => mark >= most && mark > low) ?? most * 2;
  return { at: (value) => Math.round((from + ((to - from) * Math.log(value / low)) / Math.log(high / low)) * 10) / 10, marks: all.filter((mark) => mark >= low && mark <= high) };
}
