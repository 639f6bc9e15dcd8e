import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';

/** What to run: a program, its arguments, what differs in its environment, and where. */
export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly folder: string;
}

/** What a run took. */
export interface Run {
  readonly outcome: 'done' | 'failed' | 'late' | 'out of memory';
  /** Wall clock, in seconds. */
  readonly seconds: number;
  /** User and system time of the process and all its children, in seconds. */
  readonly cpu: number;
  /** The most memory that the process and its children held together at one moment, in bytes; absent where there is no /proc. */
  readonly memory: number | undefined;
  readonly printed: string;
}

const running = new Set<number>();

/** Ends everything that `run` has started. */
export function endAll(): void {
  for (const pid of running) endGroup(pid);
}

function endGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

/** Runs a command to its end, or for `limit` seconds. Memory is sampled every 100 ms over the whole tree of processes. */
export async function run({ program, args, env, folder }: Command, limit = 1800): Promise<Run> {
  const started = performance.now();
  // The shell adds up the time of all that ran in it (POSIX, `times`: the second line is the children's).
  const child = spawn('sh', ['-c', '"$@"; status=$?; times >&3; exit $status', 'sh', program, ...args], {
    cwd: folder,
    env: { ...process.env, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    detached: true,
  });
  const { pid } = child;
  if (pid === undefined) throw new Error(`${program} could not be started`);
  running.add(pid);
  let [printed, times] = ['', ''];
  const [, , , clock] = child.stdio;
  clock?.on('data', (chunk) => (times += String(chunk)));
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (printed += String(chunk)));
  let memory: number | undefined;
  const sampler = setInterval(() => {
    const now = memoryOf(pid);
    if (now !== undefined) memory = Math.max(memory ?? 0, now);
  }, 100);
  const late = new AbortController();
  const timer = setTimeout(() => {
    late.abort();
    endGroup(pid);
  }, limit * 1000);
  await once(child, 'close');
  clearInterval(sampler);
  clearTimeout(timer);
  running.delete(pid);
  const seconds = (performance.now() - started) / 1000;
  const lacksMemory = /heap out of memory|Allocation failed|ERR_WORKER_OUT_OF_MEMORY/.test(printed);
  const outcome = late.signal.aborted ? 'late' : child.exitCode === 0 ? 'done' : lacksMemory || child.signalCode === 'SIGKILL' || child.exitCode === 137 ? 'out of memory' : 'failed';
  return { outcome, seconds, cpu: secondsIn(times.trim().split('\n').at(-1) ?? ''), memory, printed };
}

/** `0m1.500s 0m0.250s` as seconds. */
const secondsIn = (times: string): number => [...times.matchAll(/(\d+)m([\d.,]+)s/g)].reduce((sum, [, minutes, seconds = '0']) => sum + Number(minutes) * 60 + Number(seconds.replace(',', '.')), 0);

const bytesInPage = 4096;

/** The resident memory of a process and its descendants, in bytes (proc(5): stat, statm). */
function memoryOf(root: number): number | undefined {
  const parents = new Map<number, number>();
  let names: string[];
  try {
    names = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    return undefined;
  }
  for (const name of names) {
    // After the name, which stands in brackets and may hold anything, come the state and the parent's number.
    const parent = /.*\) \S (\d+)/.exec(read(`/proc/${name}/stat`))?.[1];
    if (parent !== undefined) parents.set(Number(name), Number(parent));
  }
  const isWithin = (pid: number): boolean => pid === root || (parents.has(pid) && isWithin(parents.get(pid) ?? 0));
  return [...parents.keys()].filter(isWithin).reduce((sum, pid) => sum + Number(read(`/proc/${pid}/statm`).split(' ')[1] ?? 0) * bytesInPage, 0);
}

/** A file of /proc, or nothing if the process has just ended. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
