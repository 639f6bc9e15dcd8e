import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Store } from './git/store.ts';
import { WorkingCopy } from './working-copy.ts';

/** How the published site stands to what is in the repository. */
export interface BuildState {
  readonly state: 'building' | 'published' | 'failed';
  /** The commit that is being built, or was built last. */
  readonly commit: string | undefined;
  /** What the build said last. */
  readonly said: string;
}

const script = fileURLToPath(new URL('../../src/commands/build.ts', import.meta.url));

/** Builds the site from main: one build at a time, and what was published meanwhile in one more. */
export class Builds {
  readonly #store: Store;
  readonly #copy: WorkingCopy;
  readonly #environment: NodeJS.ProcessEnv;
  #running: Promise<void> | undefined;
  #child: ChildProcess | undefined;
  #wanted = false;
  #state: BuildState = { state: 'building', commit: undefined, said: '' };

  /** `folder`: where the newsroom keeps its files; `out`: the folder of the published site. */
  constructor(store: Store, folder: string, out: string) {
    this.#store = store;
    this.#copy = new WorkingCopy(store, join(folder, 'published'));
    this.#environment = { ...process.env, CONTENT_DIR: join(this.#copy.folder, 'content'), OUT_DIR: out };
  }

  get state(): BuildState {
    return this.#state;
  }

  /** Has the site built as main is now. Ends when a build that began after this has ended. */
  request(): Promise<void> {
    if (this.#running === undefined) return (this.#running = this.#build());
    this.#wanted = true;
    return this.#running;
  }

  /** Ends the build that runs; the last good site stands. */
  async end(): Promise<void> {
    this.#wanted = false;
    this.#child?.kill();
    await this.#running;
  }

  async #build(): Promise<void> {
    do {
      this.#wanted = false;
      const head = await this.#store.head('main');
      if (head === undefined) break;
      this.#state = { state: 'building', commit: head.id, said: '' };
      await this.#copy.bring(head.id);
      const { right, said } = await this.#run();
      this.#state = { state: right ? 'published' : 'failed', commit: head.id, said };
      // A request may have come while this build ran.
    } while (this.#wanted as boolean);
    this.#running = undefined;
  }

  async #run(): Promise<{ readonly right: boolean; readonly said: string }> {
    const child = (this.#child = spawn(process.execPath, [script], { env: this.#environment, stdio: ['ignore', 'pipe', 'pipe'] }));
    const said: string[] = [];
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        process.stdout.write(chunk);
        said.push(chunk.toString());
        // The end is what says why it ended.
        if (said.length > 200) said.shift();
      });
    }
    const right = await new Promise<boolean>((resolve) => {
      child.once('error', () => resolve(false));
      child.once('close', (code) => resolve(code === 0));
    });
    return { right, said: said.join('') };
  }
}
