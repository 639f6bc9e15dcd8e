import { execFileSync, spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { openRepository } from '../../../admin/server/git/repository.ts';

/** What became of a repository whose newsroom was killed again and again. */
export interface Crashes {
  kills: number;
  /** Saves and publications that the newsroom had confirmed. */
  acknowledged: number;
  /** Those of them that are not there any more. */
  readonly lost: string[];
  /** What `git fsck --strict` complains of. */
  readonly damage: string[];
}

/** How long it goes on. */
export interface Enough {
  readonly kills: number;
  readonly acknowledged: number;
}

const script = fileURLToPath(new URL('busy.ts', import.meta.url));

/** Kills a newsroom that saves without end, in turn with all that it has started and by itself, and looks after each kill what is left. */
export async function crash(folder: string, enough: Enough): Promise<Crashes> {
  const found: Crashes = { kills: 0, acknowledged: 0, lost: [], damage: [] };
  const confirmed: string[] = [];
  const store = await openRepository(folder);
  if ((await store.head('main')) === undefined) await store.save({ branch: 'main', changes: [], author: { name: 'Anna Neri', email: 'anna@example.org' }, message: 'Begin' });
  await store.close();
  while (found.kills < enough.kills || confirmed.length < enough.acknowledged) {
    confirmed.push(...(await killed(folder, `r${found.kills}`, found.kills % 2 === 0)));
    found.kills += 1;
    await (await openRepository(folder)).close();
    const kept = new Set(execFileSync('git', ['-C', folder, 'rev-list', '--branches'], { encoding: 'utf8', maxBuffer: 1e9 }).split('\n'));
    found.lost.push(...confirmed.filter((commit) => !kept.has(commit)));
    const said = execFileSync('git', ['-C', folder, 'fsck', '--strict', '--no-dangling'], { encoding: 'utf8' });
    if (said !== '') found.damage.push(said);
  }
  return { ...found, acknowledged: confirmed.length };
}

/** Runs a newsroom for a while, and kills it. Gives the commits that it acknowledged. */
async function killed(folder: string, run: string, whole: boolean): Promise<string[]> {
  const newsroom = spawn(process.execPath, [script, folder, run], { stdio: ['ignore', 'pipe', 'inherit'], detached: true });
  let said = '';
  newsroom.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const gone = new Promise((resolve) => newsroom.once('close', resolve));
  while (!said.includes('open') && newsroom.exitCode === null) await pause(10);
  await pause(50 + Math.random() * 1500);
  if (newsroom.exitCode !== null || newsroom.pid === undefined) throw new Error(`The newsroom ended by itself with ${newsroom.exitCode}`);
  process.kill(whole ? -newsroom.pid : newsroom.pid, 'SIGKILL');
  // Its git processes may hold its output open for a moment longer.
  await Promise.race([gone, pause(5000)]);
  return said.split('\n').slice(1, -1);
}
