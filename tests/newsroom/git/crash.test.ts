import { execFileSync } from 'node:child_process';
import { expect } from 'vitest';
import { crash } from '../../../src/bench/newsroom/crash.ts';
import { test } from './repository.ts';

test('A newsroom that is killed at any moment has lost nothing that it acknowledged', { timeout: 240_000 }, async ({ store, folder }) => {
  await store.close();
  const { lost, damage, acknowledged } = await crash(folder, { kills: 6, acknowledged: 20 });
  expect({ lost, damage }).toEqual({ lost: [], damage: [] });
  expect(acknowledged).toBeGreaterThanOrEqual(20);
  // What is there can still be told from what is not.
  const [last = ''] = execFileSync('git', ['-C', folder, 'rev-list', '--branches', '--max-count=1'], { encoding: 'utf8' }).split('\n');
  expect(last).toMatch(/^[0-9a-f]{40}$/);
});
