import { constants, setPriority } from 'node:os';
import { git, startGit } from './command.ts';
import { noteProcess } from './processes.ts';

/** More objects than this in files of their own are brought together: each save leaves about six. */
const mostLoose = 2000;
/** Milliseconds between two looks. */
const pause = 10 * 60 * 1000;
/** At this hour of the machine's clock nobody writes. */
const nightHour = 3;

/**
 * Keeps a repository quick: many small files become a few large ones while editors work, and at night all is put in
 * order. Nothing that a save wrote less than two weeks ago is ever thrown away.
 */
export class Upkeep {
  readonly #folder: string;
  #timer: NodeJS.Timeout | undefined;
  #night: string | undefined;
  #working: Promise<unknown> = Promise.resolve();

  constructor(folder: string) {
    this.#folder = folder;
  }

  start(): void {
    this.#timer = setInterval(() => void this.look(), pause).unref();
  }

  /** Does what there is to do, and says what that was. */
  look(now = new Date()): Promise<'packed' | 'ordered' | 'nothing'> {
    const looked = this.#working.then(async () => {
      const night = now.toDateString();
      if (now.getHours() === nightHour && this.#night !== night) {
        this.#night = night;
        await this.#run(['-c', 'pack.threads=1', 'gc', '--quiet', '--prune=2.weeks.ago']);
        return 'ordered';
      }
      if ((await this.#loose()) <= mostLoose) return 'nothing';
      await this.#run(['-c', 'pack.threads=1', 'repack', '-d', '--geometric=2', '--quiet']);
      return 'packed';
    });
    this.#working = looked.catch((error: unknown) => console.error(error));
    return looked;
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#working;
  }

  async #loose(): Promise<number> {
    return Number(/^count: (\d+)/m.exec((await git(this.#folder, ['count-objects', '-v'])).toString())?.[1] ?? 0);
  }

  async #run(args: readonly string[]): Promise<void> {
    const child = startGit(this.#folder, args);
    noteProcess(this.#folder, child);
    if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_LOW);
    child.stdin.end();
    child.stdout.resume();
    let complaints = '';
    child.stderr.on('data', (chunk: Buffer) => (complaints += chunk.toString()));
    const status = await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', resolve);
    });
    if (status !== 0) throw new Error(`git ${args.join(' ')} ended with ${status}: ${complaints}`);
  }
}
