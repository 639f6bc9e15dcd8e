import type { ChildProcess } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** Where a repository keeps one file for each git process that may be at work in it, named by the process's id. */
const noted = (folder: string) => join(folder, 'processes');

/** Keeps note of a git process for as long as it runs: it can outlive the server that started it. */
export function noteProcess(folder: string, child: ChildProcess): void {
  if (child.pid === undefined) return;
  mkdirSync(noted(folder), { recursive: true });
  const note = join(noted(folder), String(child.pid));
  writeFileSync(note, '');
  child.once('exit', () => rmSync(note, { force: true }));
}

/** Waits until no git process of an earlier server is at work any more. They end by themselves, since nobody speaks to them. */
export async function waitForProcesses(folder: string, seconds = 15): Promise<void> {
  mkdirSync(noted(folder), { recursive: true });
  const until = Date.now() + seconds * 1000;
  for (const pid of readdirSync(noted(folder))) {
    while (isGit(Number(pid))) {
      if (Date.now() > until) throw new Error(`Another newsroom is at work in ${folder} (process ${pid}). Stop it, and start again.`);
      await pause(50);
    }
    rmSync(join(noted(folder), pid), { force: true });
  }
}

/** Whether a process runs and is git: the id of one that ended may have gone to another program. */
function isGit(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').startsWith('git');
  } catch {
    // Not Linux, or it has just ended.
    return process.platform !== 'linux';
  }
}
