import { expect, test } from 'vitest';
import { chart } from '../../../src/bench/chart.ts';
import type { Row } from '../../../src/bench/measure.ts';
import { aimsTable, buildTable, growth } from '../../../src/bench/report.ts';
import { run, type Run } from '../../../src/bench/run.ts';

const took = (seconds: number, outcome: Run['outcome'] = 'done'): Run => ({ outcome, seconds, cpu: seconds, memory: 5e8, printed: '' });
const row = (system: string, seconds: number, size = 1000): Row => ({ system, kind: 'full', size, cold: took(seconds), edited: took(seconds / 10), pages: size, output: 1e6 });

test('an aim is reached or missed by its ratio in the same run, and not measured is said', () => {
  const aims = aimsTable([row('Cappello', 30), row('Hugo', 10), row('Stock MDX', 60)], 1000).split('\n');
  expect(aims.find((line) => line.startsWith('| Full pages, everything: at most 4'))).toContain('| 3.00 | reached |');
  expect(aims.find((line) => line.startsWith('| Full pages, everything: at most 1 / 3.5'))).toContain('| 0.50 | missed |');
  expect(aims.find((line) => line.startsWith('| Bare pages, everything: at most 2'))).toContain('not measured');
});

test('a build that fails shows what became of it instead of a time', () => {
  expect(buildTable([{ ...row('Stock MDX', 90), cold: took(90, 'out of memory') }], ['Hugo'])).toMatch(/Stock MDX \| out of memory[\s\S]*Hugo \(not installed\)/);
});

test('twice the time for twice the pages is linear growth, and four times is the square', () => {
  expect(growth([row('Cappello', 10, 1000), row('Cappello', 20, 2000), row('Cappello', 40, 4000)])).toBeCloseTo(1);
  expect(growth([row('Cappello', 10, 1000), row('Cappello', 40, 2000)])).toBeCloseTo(2);
});

test('the chart says in words what it draws', () => {
  const svg = chart('Seconds', [{ label: 'A & B', points: [[1000, 3], [2000, 6.25]] }]);
  expect(svg).toContain('<title id="title">Seconds</title>');
  expect(svg).toContain('A &amp; B: 1000 pages 3.0 s, 2000 pages 6.3 s');
});

test('a run counts the time and the memory of the processes that a process starts', async () => {
  const busy = 'const held = Buffer.alloc(150e6, 1); const end = Date.now() + 700; while (Date.now() < end); process.exitCode = held[0] === 1 ? 0 : 1;';
  const parent = `require('node:child_process').spawnSync(process.execPath, ['-e', ${JSON.stringify(busy)}])`;
  const { outcome, seconds, cpu, memory } = await run({ program: process.execPath, args: ['-e', parent], folder: '.' });
  expect(outcome).toBe('done');
  expect(cpu).toBeGreaterThan(0.2);
  expect(seconds).toBeGreaterThan(0.7);
  if (memory !== undefined) expect(memory).toBeGreaterThan(150e6);
});

test('a run that takes too long is ended with all that it started', async () => {
  const { outcome, seconds } = await run({ program: process.execPath, args: ['-e', 'setInterval(() => {}, 1000)'], folder: '.' }, 1);
  expect(outcome).toBe('late');
  expect(seconds).toBeLessThan(10);
});
