import type { Problem } from '../../src/ingest/index.ts';
import type { Words } from '../../src/model/index.ts';
import { today } from '../../src/today.ts';
import type { Drafts, EntryKey, Scheduled } from './drafts.ts';
import type { Editor } from './editor.ts';
import type { Person } from './git/commit.ts';
import type { Store } from './git/store.ts';
import { Refusal } from './refusal.ts';

/** Why an entry that was due is not on the site. */
export interface Overdue {
  readonly reason: Words;
  readonly problems: readonly Problem[];
}

interface Work {
  readonly store: Store;
  readonly drafts: Drafts;
  readonly publish: (key: EntryKey, by: Editor) => Promise<void>;
  /** An author with what they may do now; nobody if they have left. */
  readonly known: (author: Person) => Editor | undefined;
  /** Is called on each new day: what the site says of dates is said anew. */
  readonly newDay: () => void;
}

/** The longest wait between two looks at the clock, in milliseconds: a machine that slept does not know how long. */
const longest = 30_000;

/** Publishes what is due, also what fell due while the newsroom was closed. */
export class Schedule {
  readonly #work: Work;
  readonly #overdue = new Map<string, Overdue & { readonly seen: string }>();
  #timer: NodeJS.Timeout | undefined;
  #looking: Promise<unknown> = Promise.resolve();
  #day = today();

  constructor(work: Work) {
    this.#work = work;
  }

  /** Looks now, and from then on whenever something is due. */
  start(): void {
    clearTimeout(this.#timer);
    void this.look().then((next) => {
      this.#timer = setTimeout(() => this.start(), Math.min(longest, next));
      this.#timer.unref();
    });
  }

  async stop(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#looking;
    clearTimeout(this.#timer);
  }

  /** Why a draft that was due could not be published. */
  overdue({ collection, slug }: EntryKey): Overdue | undefined {
    return this.#overdue.get(`${collection}/${slug}`);
  }

  /** Publishes what is due. Says in how many milliseconds something is due again. */
  async look(now = new Date()): Promise<number> {
    const looked = this.#looking.then(async () => {
      if (today(now) !== this.#day) {
        this.#day = today(now);
        this.#work.newDay();
      }
      const scheduled = await this.#work.drafts.scheduled();
      const due = scheduled.filter(({ at }) => at <= now);
      const names = new Set(due.map(({ collection, slug }) => `${collection}/${slug}`));
      for (const name of this.#overdue.keys()) if (!names.has(name)) this.#overdue.delete(name);
      for (const each of due) await this.#publish(each);
      const next = scheduled.find(({ at }) => at > now);
      return next === undefined ? Infinity : next.at.getTime() - now.getTime();
    });
    this.#looking = looked.catch((error: unknown) => console.error(error));
    try {
      return await looked;
    } catch {
      return longest;
    }
  }

  async #publish({ head, at, ...key }: Scheduled): Promise<void> {
    const name = `${key.collection}/${key.slug}`;
    const author = (await this.#work.store.commit(head))?.author;
    if (author === undefined) return;
    const by = this.#work.known(author);
    // What could not be published is tried again once it, the site around it, or what its person may do has changed.
    const seen = JSON.stringify([head, (await this.#work.store.head('main'))?.id, by?.grants]);
    if (this.#overdue.get(name)?.seen === seen) return;
    try {
      if (by === undefined) throw mayNoLonger;
      await this.#work.publish(key, by);
      this.#overdue.delete(name);
    } catch (error) {
      console.error(`${name} was due at ${at.toISOString()} and could not be published:`, error instanceof Refusal ? error.message : error);
      const { words, details } = error instanceof Refusal ? (error.status === mayNoLonger.status ? mayNoLonger : error) : { words: unforeseen, details: {} };
      this.#overdue.set(name, { reason: words, problems: 'problems' in details ? (details.problems as readonly Problem[]) : [], seen });
    }
  }
}

const mayNoLonger = new Refusal(403, {
  it: 'Chi ha scelto la data non può più pubblicarla. Aspetta qualcuno che ne abbia il diritto, e che la pubblichi adesso o le dia un’altra data',
  en: 'Whoever chose the date may no longer publish it. It waits for somebody who may, to publish it now or give it another date',
});
const unforeseen = { it: 'Qualcosa è andato storto nella redazione, non nel testo', en: 'Something went wrong in the newsroom, not in the text' };
