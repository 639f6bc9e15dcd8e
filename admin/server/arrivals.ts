import { contentFile } from './content-path.ts';
import { git } from './git/command.ts';
import type { Person } from './git/commit.ts';
import type { Store } from './git/store.ts';
import type { Guard } from './permissions/guard.ts';

/** Where a commit comes from that nobody has written in the newsroom. */
export interface Origin extends Person {
  /** What the records call it, such as `from the content folder`. */
  readonly action: string;
}

interface Work {
  readonly store: Store;
  readonly guard: Guard;
  /** Is given what main would become, and may refuse it. */
  readonly check: (commit: string) => Promise<void>;
}

/** How many entries the records name of what came at once. */
const mostNamed = 10;

/** Brings commits from elsewhere into main. No role decides on them: what they change, and what that would have needed, is written down. */
export class Arrivals {
  readonly #work: Work;

  constructor(work: Work) {
    this.#work = work;
  }

  /** Says where main is then. Throws `MergeConflict`, or why what main would become is refused, and then nothing changes. */
  async accept(theirs: string, { action, ...from }: Origin, message: string): Promise<string> {
    const { store, guard, check } = this.#work;
    const before = await store.resolve('refs/heads/main');
    const paths = await this.#changed(before, theirs);
    const by = { ...from, language: 'en', grants: 'everything' } as const;
    const accepted = await guard.act({ by, action, entry: named(paths) }, async (allow) => {
      const to = await store.accept(theirs, from, message, async (commit) => {
        await check(commit);
        allow(before, before === undefined ? [] : await guard.toArrive(before, commit, paths));
      });
      return store.commit(to);
    });
    return accepted?.id ?? theirs;
  }

  /** The files that a commit changes which main does not have; all of them, if there is no main yet. */
  async #changed(main: string | undefined, theirs: string): Promise<string[]> {
    if (main === undefined) return (await this.#work.store.files(theirs, '')).map(({ path }) => path);
    return (await git(this.#work.store.folder, ['diff', '--name-only', '-z', '--no-renames', `${main}...${theirs}`])).toString().split('\0').filter((path) => path !== '');
  }
}

/** What files belong to, as the records call it: an entry's folder, or the file itself. */
function named(paths: readonly string[]): string {
  const names = [...new Set(paths.map((path) => {
    const file = contentFile(path);
    return file !== undefined && 'folder' in file ? file.folder.replace(/^content\//, '') : path;
  }))];
  return names.length <= mostNamed ? names.join(', ') : `${names.slice(0, mostNamed).join(', ')} + ${names.length - mostNamed}`;
}
