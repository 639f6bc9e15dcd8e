import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Runs the checks and the tests, and closes with the line that says how many passed and failed. */
const folder = mkdtempSync(join(tmpdir(), 'cappello-test-'));
const results = join(folder, 'results.json');
let passed = 0;
let failed = 0;

/** Runs a check; what it says is printed when it has ended, since several run at a time. */
async function check(name: string): Promise<void> {
  const child = spawn(process.execPath, [fileURLToPath(new URL('check.ts', import.meta.url)), name], { stdio: ['ignore', 'pipe', 'pipe'] });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => said.push(chunk.toString()));
  const status = await new Promise<number | null>((resolve) => child.once('close', resolve));
  process.stdout.write(said.join(''));
  if (status === 0) passed += 1;
  else failed += 1;
}

await check('content');
// Neither types nor lint can use more than one core.
await Promise.all([check('types'), check('lint')]);
await check('budgets');

const { status } = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${results}`, ...process.argv.slice(2)], { stdio: 'inherit' });
try {
  // Vitest writes these counts (https://vitest.dev/guide/reporters#json-reporter).
  const { numPassedTests, numFailedTests, numPendingTests, numTotalTests } = JSON.parse(readFileSync(results, 'utf8')) as Record<string, unknown>;
  passed += Number(numPassedTests);
  // A test that was skipped has shown nothing, and a run without tests neither.
  failed += Number(numFailedTests) + Number(numPendingTests) + (status !== 0 && numFailedTests === 0 ? 1 : 0) + (numTotalTests === 0 ? 1 : 0);
} catch {
  console.error('The tests did not run to their end.');
  failed += 1;
}
rmSync(folder, { recursive: true, force: true });
console.log(`${passed} passed, ${failed} failed`);
if (failed > 0) process.exitCode = 1;
