import { spawnSync } from 'node:child_process';
import { checkBudgets } from './check-budgets.ts';
import { checkContent } from './check-content.ts';

/** Each check by name: `npm run check` runs them all, `npm run check content` one of them. */
const checks: Readonly<Record<string, () => boolean | Promise<boolean>>> = {
  content: checkContent,
  types: () => run('astro', ['check', '--minimumFailingSeverity', 'hint']),
  lint: () => run('eslint', ['.']),
  budgets: checkBudgets,
};

function run(command: string, args: readonly string[]): boolean {
  return spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], shell: process.platform === 'win32' }).status === 0;
}

// Astro would otherwise send statistics of its use.
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';

const [wanted] = process.argv.slice(2);
if (wanted !== undefined && !Object.hasOwn(checks, wanted)) {
  console.error(`There is no check “${wanted}”: there are ${Object.keys(checks).join(', ')}.`);
  process.exit(1);
}
for (const [name, check] of Object.entries(checks)) {
  if (wanted !== undefined && wanted !== name) continue;
  if (!(await check())) {
    console.error(`${name}: not right, see above`);
    process.exitCode = 1;
  }
}
