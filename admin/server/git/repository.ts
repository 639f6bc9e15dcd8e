import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { git } from './command.ts';
import { waitForProcesses } from './processes.ts';
import { Store } from './store.ts';

/** How the newsroom keeps its repository: each acknowledged change is on the disk, and nothing is thrown away while it runs. */
const settings = {
  'core.fsync': 'committed,loose-object',
  'core.logAllRefUpdates': 'always',
  'gc.auto': '0',
  'maintenance.auto': 'false',
  'receive.denyNonFastForwards': 'true',
  'transfer.fsckObjects': 'true',
};

/** `merge-tree --write-tree` came with 2.38. */
const oldest = [2, 38] as const;

/** Opens the repository in a folder, after clearing away what an earlier server may have left; makes an empty one if there is none. */
export async function openRepository(folder: string): Promise<Store> {
  if (!existsSync(join(folder, 'HEAD'))) await git(folder, ['init', '--quiet', '--bare', '--initial-branch=main', folder]);
  await requireGit(folder);
  for (const [name, value] of Object.entries(settings)) await git(folder, ['config', name, value]);
  await waitForProcesses(folder);
  removeLeftovers(folder);
  const store = new Store(folder);
  await endPublished(store);
  return store;
}

async function requireGit(folder: string): Promise<void> {
  const said = (await git(folder, ['version'])).toString();
  const [, major = 0, minor = 0] = (/(\d+)\.(\d+)/.exec(said) ?? []).map(Number);
  if (major < oldest[0] || (major === oldest[0] && minor < oldest[1])) throw new Error(`The newsroom needs git ${oldest.join('.')} or newer; this is ${said.trim()}.`);
}

/** Locks and half-written files of processes that were stopped: nobody else will take them away. */
function removeLeftovers(folder: string): void {
  rmSync(join(folder, 'incoming'), { recursive: true, force: true });
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (/\.lock$|(^|[\\/])tmp_(obj|pack|idx|rev)_/.test(name)) rmSync(join(folder, name), { force: true });
  }
}

/** Main and a branch are moved in one step, but on the disk one file after the other: a branch that is in main already is over. */
async function endPublished(store: Store): Promise<void> {
  if ((await store.head('main')) === undefined) return;
  const over = (await git(store.folder, ['for-each-ref', '--format=%(refname:lstrip=2)', '--merged=refs/heads/main', 'refs/heads/cms'])).toString();
  for (const branch of over.split('\n').filter((name) => name !== '')) await store.discard(branch);
}
