import { join } from 'node:path';
import type { BuildNews, Stage } from '../../src/build/news.ts';
import type { Problem } from '../../src/ingest/index.ts';
import type { Words } from '../../src/model/index.ts';
import { BuildProcess, usualLimits, type BuildEnd, type BuildLimits } from './build-process.ts';
import { isFullDisk } from './full-disk.ts';
import type { Store } from './git/store.ts';
import { Releases } from './releases.ts';
import { WorkingCopy } from './working-copy.ts';

/** How far a build has come. */
export interface Progress {
  readonly stage: Stage | 'release';
  /** How much of the stage is done, and of how much, where that is known. */
  readonly done?: number;
  readonly of?: number;
}

/** Why a build ended without a site. */
export interface Failure {
  readonly reason: Words;
  /** What is to be mended in the content, if that is what it was. */
  readonly problems: readonly Problem[];
}

/** How the published site stands to what is in the repository. */
export interface BuildState {
  readonly state: 'building' | 'published' | 'failed';
  /** The commit that is being built, or was built last. */
  readonly commit: string | undefined;
  /** The commit that readers see. */
  readonly live: string | undefined;
  /** When this state began. */
  readonly since: string;
  readonly progress?: Progress;
  readonly failure?: Failure;
  /** What the build printed last. */
  readonly said: string;
}

interface BuildsOptions {
  readonly folder: string;
  readonly cache: string;
  readonly limits?: BuildLimits;
}

/**
 * Builds the site from main beside the one that readers see, and swaps it in whole: one build at a time, and what was
 * published meanwhile in one more. A build that fails leaves the last good site.
 */
export class Builds {
  readonly releases: Releases;
  readonly #store: Store;
  readonly #copy: WorkingCopy;
  readonly #process: BuildProcess;
  readonly #workshop: string;
  readonly #cache: string;
  #running: Promise<void> | undefined;
  #wanted = false;
  #ending = false;
  #pages: number | undefined;
  #state: BuildState;

  /** `folder`: where the newsroom keeps its files; `cache`: what one build leaves for the next. */
  constructor(store: Store, { folder, cache, limits = usualLimits }: BuildsOptions) {
    this.releases = new Releases(join(folder, 'site'));
    this.#store = store;
    this.#copy = new WorkingCopy(store, join(folder, 'published'));
    this.#process = new BuildProcess(join(folder, 'running.json'), limits);
    this.#workshop = join(folder, 'workshop');
    this.#cache = cache;
    const { commit } = this.releases;
    this.#state = { state: commit === undefined ? 'building' : 'published', commit, live: commit, since: new Date().toISOString(), said: '' };
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
    this.#ending = true;
    this.#wanted = false;
    this.#process.end();
    await this.#running;
  }

  async #build(): Promise<void> {
    await this.#process.endAbandoned();
    do {
      this.#wanted = false;
      const head = await this.#store.head('main');
      if (head === undefined) break;
      try {
        await this.#one(head.id);
      } catch (error) {
        console.error(error);
        this.#set({ state: 'failed', commit: head.id, said: String(error), failure: { reason: isFullDisk(error) ? reasons.full : reasons.broken, problems: [] } });
      }
      // A request may have come while this build ran.
    } while (this.#wanted as boolean);
    this.#running = undefined;
  }

  async #one(commit: string): Promise<void> {
    let failure: Failure | undefined;
    const progress = (next: Progress) => this.#set({ state: 'building', commit, said: '', progress: next });
    progress({ stage: 'code' });
    await this.#copy.bring(commit);
    const end = await this.#process.run({ content: join(this.#copy.folder, 'content'), out: this.#workshop, cache: this.#cache }, (news: BuildNews) => {
      if ('problems' in news) failure = { reason: reasons.content, problems: news.problems };
      else if ('picture' in news) failure = { reason: { it: news.picture, en: news.picture }, problems: [] };
      else if (news.stage === 'pages') progress({ ...news, ...(this.#pages !== undefined && { of: Math.max(this.#pages, news.done ?? 0) }) });
      else progress(news);
    });
    if (this.#ending) return;
    if (end.outcome !== 'right') {
      this.#set({ state: 'failed', commit, said: end.said, failure: failure ?? { reason: reasonOf(end), problems: [] } });
      return;
    }
    this.#pages = Number(/(\d+) pages/.exec(end.said)?.[1] ?? 0) || undefined;
    progress({ stage: 'release' });
    await this.releases.release(this.#workshop, commit);
    this.#set({ state: 'published', commit, said: end.said });
  }

  #set(state: Omit<BuildState, 'live' | 'since'>): void {
    const since = state.state === this.#state.state && state.commit === this.#state.commit ? this.#state.since : new Date().toISOString();
    this.#state = { ...state, live: this.releases.commit, since };
  }
}

const reasons = {
  content: { it: 'Nel contenuto c’è qualcosa da correggere', en: 'Something in the content is to be mended' },
  late: { it: 'Ci ha messo troppo ed è stato fermato. Avvisa chi si occupa del server', en: 'It took too long and was stopped. Tell whoever looks after the server' },
  full: { it: 'Il disco del server è pieno. Avvisa chi se ne occupa', en: 'The disk of the server is full. Tell whoever looks after it' },
  broken: { it: 'Si è rotto qualcosa che non è nei testi. Avvisa chi si occupa del server', en: 'Something broke that is not in the texts. Tell whoever looks after the server' },
} as const;

const reasonOf = ({ outcome, said }: BuildEnd): Words => (outcome === 'late' ? reasons.late : /ENOSPC/.test(said) ? reasons.full : reasons.broken);
