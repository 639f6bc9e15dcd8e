import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { BuildNews } from '../../src/build/news.ts';

/** What a build is to read, and where it is to put what it makes. */
export interface BuildFolders {
  readonly content: string;
  readonly out: string;
  readonly cache: string;
}

export interface BuildLimits {
  /** The program that builds. */
  readonly script: string;
  readonly seconds: number;
  readonly megabytes: number;
}

export const usualLimits: BuildLimits = { script: fileURLToPath(new URL('../../src/commands/build.ts', import.meta.url)), seconds: 1800, megabytes: 3000 };

export interface BuildEnd {
  readonly outcome: 'right' | 'wrong' | 'late';
  /** The last that it printed. */
  readonly said: string;
}

/** What a build may know of the machine; `PUBLIC_` and `SITE_` are what pages may show (`src/code.ts`). */
const known = /^(?:PATH|HOME|TMPDIR|LANG|LC_\w+|TZ|SystemRoot|TEMP|TMP|PUBLIC_\w+|SITE_\w+)$/;

/** One build, in a group of processes of its own, so that it can be ended with all that it has started. */
export class BuildProcess {
  readonly #note: string;
  readonly #limits: BuildLimits;
  #child: ChildProcess | undefined;

  /** `note`: the file that says which process builds, for a server that comes after this one. */
  constructor(note: string, limits: BuildLimits) {
    this.#note = note;
    this.#limits = limits;
  }

  async run(folders: BuildFolders, hear: (news: BuildNews) => void): Promise<BuildEnd> {
    const { script, seconds, megabytes } = this.#limits;
    const child = (this.#child = spawn(process.execPath, [`--max-old-space-size=${megabytes}`, script], {
      env: { ...Object.fromEntries(Object.entries(process.env).filter(([name]) => known.test(name))), NODE_ENV: 'production', CONTENT_DIR: folders.content, OUT_DIR: folders.out, CACHE_DIR: folders.cache },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      detached: true,
    }));
    if (child.pid !== undefined) {
      writeFileSync(this.#note, JSON.stringify({ pid: child.pid, began: beganAt(child.pid) }));
      quieten(child.pid);
    }
    child.on('message', (news) => hear(news as BuildNews));
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        process.stdout.write(chunk);
        // The end is what says why it ended.
        said = (said + chunk.toString()).slice(-20_000);
      });
    }
    const late = new AbortController();
    const timer = setTimeout(() => {
      late.abort();
      this.end();
    }, seconds * 1000);
    const right = await new Promise<boolean>((resolve) => {
      child.once('error', () => resolve(false));
      child.once('close', (code) => resolve(code === 0));
    });
    clearTimeout(timer);
    rmSync(this.#note, { force: true });
    return { outcome: late.signal.aborted ? 'late' : right ? 'right' : 'wrong', said };
  }

  /** Ends the build that runs, if one does. */
  end(): void {
    if (this.#child?.pid !== undefined) endGroup(this.#child.pid);
  }

  /** Ends the build that an earlier server may have left, and waits until it is gone: it would write where the next one does. */
  async endAbandoned(): Promise<void> {
    const left = readNote(this.#note);
    if (left === undefined) return;
    while (beganAt(left.pid) === left.began && isRunning(left.pid)) {
      endGroup(left.pid);
      await pause(50);
    }
    rmSync(this.#note, { force: true });
  }
}

function readNote(path: string): { readonly pid: number; readonly began: string } | undefined {
  try {
    const { pid, began } = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
    return typeof pid === 'number' && typeof began === 'string' ? { pid, began } : undefined;
  } catch {
    return undefined;
  }
}

/** When a process began, since its id goes to another one once it has ended (proc(5), the 22nd field of `stat`); nothing where there is no /proc. */
function beganAt(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /s, '').split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    // A process that has ended stays in the list until its parent has seen it.
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOENT';
  }
}

function endGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

/** Editors at work come before a build. */
function quieten(pid: number): void {
  try {
    setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // It has ended already.
  }
}
