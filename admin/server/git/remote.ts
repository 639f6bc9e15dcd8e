import { join } from 'node:path';
import type { Problem } from '../../../src/ingest/index.ts';
import type { Origin } from '../arrivals.ts';
import { problemsIn } from '../refusal.ts';
import { GitFailed, git } from './command.ts';
import { MergeConflict, type Store } from './store.ts';

/** How the newsroom's repository stands to the other one. */
export interface RemoteState {
  /** `same`: both hold the same. `held`: what came from there waits for somebody to mend it. */
  readonly state: 'same' | 'held' | 'unreachable';
  readonly since: string;
  /** Where their work is kept here, and under which name ours was sent there. */
  readonly theirs?: string;
  readonly ours?: string;
  /** The files that both changed. */
  readonly paths?: readonly string[];
  /** What is wrong with the content that came from there. */
  readonly problems?: readonly Problem[];
  /** What git said. */
  readonly said?: string;
}

interface Work {
  readonly store: Store;
  readonly address: string;
  /** Brings a commit of theirs into main, or throws why it cannot be. */
  readonly accept: (theirs: string, from: Origin, message: string) => Promise<unknown>;
  /** Is called when something has come from there. */
  readonly onChange: () => void;
}

const attempts = 6;
/** Milliseconds between two looks. */
const pause = 60_000;
const them = { name: 'Remote repository', email: 'remote@localhost', action: 'from the other repository' };
/** Where our work waits in the other repository when it cannot be joined with theirs. */
const ours = 'newsroom';

/**
 * Keeps the newsroom's main and that of another repository the same. Nothing is ever forced: what both changed is kept
 * as a branch on either side until somebody has joined it, and until then both go on as they are.
 */
export class Remote {
  readonly #work: Work;
  #state: RemoteState | undefined;
  #timer: NodeJS.Timeout | undefined;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(work: Work) {
    this.#work = work;
  }

  get state(): RemoteState | undefined {
    return this.#state;
  }

  start(): void {
    this.#timer = setInterval(() => void this.sync(), pause).unref();
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#turn;
  }

  /** Fetches, joins and sends. Never throws: what stands in the way is in `state`. */
  sync(): Promise<void> {
    const done = this.#turn.then(async () => {
      const before = this.#state;
      try {
        this.#set(await this.#sync());
      } catch (error) {
        this.#set({ state: 'unreachable', said: error instanceof GitFailed ? error.message : String(error) });
      }
      const { state, paths, problems, said } = this.#state ?? {};
      if (state !== 'same' && state !== before?.state) console.error(`The repository ${withoutSecret(this.#work.address)} is ${state}: ${said ?? paths?.join(', ') ?? problems?.map(({ file }) => file).join(', ') ?? ''}`);
    });
    this.#turn = done;
    return done;
  }

  #set(state: Omit<RemoteState, 'since'>): void {
    const said = state.said && { said: state.said.replaceAll(this.#work.address, withoutSecret(this.#work.address)) };
    this.#state = { ...state, ...said, since: this.#state?.state === state.state ? this.#state.since : new Date().toISOString() };
  }

  async #sync(): Promise<Omit<RemoteState, 'since'>> {
    const { store, onChange } = this.#work;
    for (let attempt = 1; ; attempt += 1) {
      await this.#git(['fetch', '--quiet', '--no-tags', '--prune', this.#work.address, '+refs/heads/main:refs/remotes/other/main']).catch((error: unknown) => {
        // A repository that is new has no main yet.
        if (!(error instanceof GitFailed && /couldn't find remote ref/.test(error.message))) throw error;
      });
      const theirs = await store.resolve('refs/remotes/other/main');
      const before = await store.resolve('refs/heads/main');
      if (theirs !== undefined) {
        const held = await this.#accept(theirs);
        if (held) return held;
      }
      const main = await store.resolve('refs/heads/main');
      if (main !== before) onChange();
      if (main === theirs || main === undefined) return this.#same();
      try {
        await this.#git(['push', '--quiet', this.#work.address, `${main}:refs/heads/main`]);
        return await this.#same();
      } catch (error) {
        // Somebody sent there something else in the meantime.
        if (!(error instanceof GitFailed && /rejected|fetch first|non-fast-forward|cannot lock ref/.test(error.message)) || attempt === attempts) throw error;
      }
    }
  }

  /** Joins their work with ours; if that cannot be, keeps it on a branch of its own and says why. */
  async #accept(theirs: string): Promise<Omit<RemoteState, 'since'> | undefined> {
    const { store, accept } = this.#work;
    try {
      await accept(theirs, them, 'Join what changed in the other repository');
      return undefined;
    } catch (error) {
      const problems = problemsIn(error);
      const why = error instanceof MergeConflict ? { paths: error.paths } : problems && { problems };
      if (why === undefined) throw error;
      const branch = `elsewhere/${theirs.slice(0, 12)}`;
      await git(store.folder, ['update-ref', `refs/heads/${branch}`, theirs]);
      // This branch there is ours alone.
      await this.#git(['push', '--quiet', '--force', this.#work.address, `refs/heads/main:refs/heads/${ours}`]);
      return { state: 'held', theirs: branch, ours, ...why };
    }
  }

  /** What was kept apart is over once it is in main. */
  async #same(): Promise<{ readonly state: 'same' }> {
    const { store } = this.#work;
    if ((await store.head('main')) === undefined) return { state: 'same' };
    const over = (await git(store.folder, ['for-each-ref', '--format=%(refname:lstrip=2)', '--merged=refs/heads/main', 'refs/heads/elsewhere'])).toString();
    for (const branch of over.split('\n').filter((name) => name !== '')) await store.discard(branch);
    return { state: 'same' };
  }

  /** Runs git with the names and secrets that are kept beside the repository, in git's own form (https://git-scm.com/docs/git-credential-store). */
  #git(args: readonly string[]): Promise<Buffer> {
    const { folder } = this.#work.store;
    return git(folder, ['-c', `credential.helper=store --file=${join(folder, '..', 'git-credentials')}`, '-c', 'http.lowSpeedLimit=1', '-c', 'http.lowSpeedTime=60', ...args]);
  }
}

/** An address that can be shown. */
const withoutSecret = (address: string): string => address.replace(/\/\/[^/@]*@/, '//');
