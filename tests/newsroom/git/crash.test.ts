import { execFileSync, spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { openRepository } from '../../../admin/server/git/repository.ts';
import { test } from './repository.ts';

const script = fileURLToPath(new URL('busy-newsroom.ts', import.meta.url));

/** Runs a newsroom that saves without end, and kills it after a while. Gives the commits that it acknowledged. */
async function killed(folder: string, run: string, { whole, after }: { readonly whole: boolean; readonly after: number }): Promise<string[]> {
  const newsroom = spawn(process.execPath, [script, folder, run], { stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  let said = '';
  let complaints = '';
  newsroom.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  newsroom.stderr.on('data', (chunk: Buffer) => (complaints += chunk.toString()));
  const gone = new Promise((resolve) => newsroom.once('close', resolve));
  while (!said.includes('open') && newsroom.exitCode === null) await pause(20);
  await pause(after);
  expect(newsroom.exitCode, complaints).toBeNull();
  const { pid = 0 } = newsroom;
  process.kill(whole ? -pid : pid, 'SIGKILL');
  // Its git processes may hold its output open for a moment longer.
  await Promise.race([gone, pause(5000)]);
  return said.split('\n').slice(1, -1);
}

test('A newsroom that is killed at any moment has lost nothing that it acknowledged', { timeout: 240_000 }, async ({ store, folder }) => {
  await store.close();
  const acknowledged: string[] = [];
  for (let kill = 0; kill < 10; kill += 1) {
    acknowledged.push(...(await killed(folder, `r${kill}`, { whole: kill % 2 === 0, after: 100 + Math.random() * 1500 })));
    const again = await openRepository(folder);
    await again.close();
    const kept = new Set(execFileSync('git', ['-C', folder, 'rev-list', '--branches'], { encoding: 'utf8' }).split('\n'));
    expect(acknowledged.filter((commit) => !kept.has(commit))).toEqual([]);
    expect(execFileSync('git', ['-C', folder, 'fsck', '--strict', '--no-dangling'], { encoding: 'utf8' })).toBe('');
  }
  expect(acknowledged.length).toBeGreaterThan(20);
});
