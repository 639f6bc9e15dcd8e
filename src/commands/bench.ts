import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Times what an editor waits for, on the content folder as it is: best of three runs, in seconds. */
const folder = mkdtempSync(join(tmpdir(), 'cappello-bench-'));
const command = (name: string) => fileURLToPath(new URL(name, import.meta.url));

function best(args: readonly string[], env: Readonly<Record<string, string>> = {}): { seconds: number; printed: string } {
  const runs = [1, 2, 3].map(() => {
    const started = performance.now();
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { env: { ...process.env, ...env }, encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    return { seconds: (performance.now() - started) / 1000, printed: stdout };
  });
  return runs.toSorted((a, b) => a.seconds - b.seconds)[0] ?? { seconds: 0, printed: '' };
}

try {
  const check = best([command('check.ts'), 'content']);
  const build = best([command('build.ts')], { OUT_DIR: join(folder, 'site') });
  console.log('| | s | |\n|---|---|---|');
  console.log(`| check the content | ${check.seconds.toFixed(2)} | ${check.printed.trim()} |`);
  console.log(`| build the site, pictures made before | ${build.seconds.toFixed(2)} | ${build.printed.trim().split('\n').at(-1) ?? ''} |`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
