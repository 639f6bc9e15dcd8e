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

/**
 * Waits until no git process of an earlier server is at work any more. They end by themselves, since nobody speaks to
 * them; one that is putting the repository in order is asked to stop, and takes its locks and its unfinished files away.
 */
export async function waitForProcesses(folder: string, seconds = 15): Promise<void> {
  mkdirSync(noted(folder), { recursive: true });
  for (const pid of readdirSync(noted(folder))) {
    const until = Date.now() + seconds * 1000;
    while (isGit(Number(pid), folder)) {
      if (Date.now() > until && process.platform === 'linux') endProcess(Number(pid));
      await pause(50);
    }
    rmSync(join(noted(folder), pid), { force: true });
  }
}

function endProcess(pid: number): void {
  try {
    process.kill(pid);
  } catch {
    // It has just ended.
  }
}

/** Whether a process runs and is git at work in this repository: the id of one that ended may have gone to another program. */
function isGit(pid: number, folder: string): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').startsWith('git') && readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0').includes(`GIT_DIR=${folder}`);
  } catch {
    // Not Linux, or it has just ended.
    return process.platform !== 'linux';
  }
}
