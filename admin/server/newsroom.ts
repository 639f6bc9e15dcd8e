import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from '../../src/content.ts';
import { ContentError } from '../../src/ingest/index.ts';
import { Arrivals } from './arrivals.ts';
import type { BuildLimits } from './build-process.ts';
import { Builds } from './builds.ts';
import { bringFolder } from './content-folder.ts';
import { checkFolder } from './content-check.ts';
import type { Desk } from './decap.ts';
import { Drafts, type EntryKey } from './drafts.ts';
import type { Editor } from './editor.ts';
import { Entries } from './entries.ts';
import { RefMoved } from './git/refs.ts';
import { Remote } from './git/remote.ts';
import { openRepository } from './git/repository.ts';
import { Upkeep } from './git/upkeep.ts';
import { MergeConflict } from './git/store.ts';
import { CannotOpen, lockFolder } from './lock.ts';
import type { People } from './people/people.ts';
import { Guard } from './permissions/guard.ts';
import { problemsIn, refused } from './refusal.ts';
import { Schedule } from './schedule.ts';
import { siteOf } from './site-of.ts';
import { WorkingCopy } from './working-copy.ts';

export interface NewsroomOptions {
  /** Where the newsroom keeps its repository and its files. */
  readonly folder: string;
  /** A content folder that the repository follows, if it has no other source. */
  readonly content: string;
  /** The address of another repository whose main is kept the same as ours. It then takes the place of the content folder. */
  readonly remote?: string | undefined;
  /** What a build of the site may take; the usual unless said. */
  readonly limits?: BuildLimits;
  /** Those who have an account, and where it is written down what they do; without, whoever writes may do everything. */
  readonly people?: Pick<People, 'known' | 'audit'>;
}

/** The newsroom, without its doors: what editors read and write, and the site that is built from it. */
export interface Newsroom extends Desk {
  readonly builds: Builds;
  readonly schedule: Schedule;
  readonly upkeep: Upkeep;
  readonly remote: Remote | undefined;
  /** Has a draft published by itself, if it could be published as it is now. */
  publishAt(key: EntryKey, at: Date, by: Editor): Promise<void>;
  /** Takes a published entry off the site and keeps it as a draft. */
  unpublish(key: EntryKey, by: Editor): Promise<void>;
  /** Removes an entry, as somebody has proposed. */
  remove(key: EntryKey, by: Editor): Promise<void>;
  /** Brings in what was changed in the content folder, if the reader accepts it. Says whether that was anything. Throws `CannotOpen` if there is nothing else. */
  bringFolder(): Promise<boolean>;
  close(): Promise<void>;
}

export async function openNewsroom({ folder, content, remote: address = process.env['NEWSROOM_REMOTE'], limits, people }: NewsroomOptions): Promise<Newsroom> {
  mkdirSync(folder, { recursive: true });
  const unlock = lockFolder(folder);
  const store = await openRepository(join(folder, 'content.git'));
  const upkeep = new Upkeep(store.folder);
  upkeep.start();
  const site = siteOf(store);
  const guard = new Guard(store, site, people?.audit);
  const drafts = new Drafts(store, guard);
  const builds = new Builds(store, { folder, cache: cacheFolder(), ...(limits && { limits }) });
  const candidate = new WorkingCopy(store, join(folder, 'checked'));
  let checking: Promise<unknown> = Promise.resolve();

  /** One check at a time, since all of them read one folder. */
  const check = (commit: string): Promise<void> => {
    const checked = checking.then(async () => {
      await candidate.bring(commit);
      const problems = await checkFolder(join(candidate.folder, 'content'), join(folder, 'cache'));
      if (problems.length > 0) throw refused.content(problems);
    });
    checking = checked.catch(() => undefined);
    return checked;
  };

  /** What is wrong with the content without an entry is that it needs it. */
  const checkWithout = (commit: string): Promise<void> =>
    check(commit).catch((error: unknown) => {
      const problems = problemsIn(error);
      throw problems ? refused.needed(problems) : error;
    });

  const arrivals = new Arrivals({ store, guard, check });
  const remote = address === undefined ? undefined : new Remote({ store, address, accept: (...arrived) => arrivals.accept(...arrived), onChange: () => void builds.request() });
  remote?.start();

  const changed = () => {
    void builds.request();
    void remote?.sync();
  };
  const publish = async (key: EntryKey, by: Editor): Promise<void> => {
    await orRefusal(drafts.publish(key, by, check));
    changed();
  };
  const schedule = new Schedule({ store, drafts, publish, known: people ? ({ email }) => people.known(email) : (author) => ({ ...author, language: 'it', grants: 'everything' }), newDay: () => void builds.request() });
  schedule.start();

  return {
    store,
    drafts,
    builds,
    schedule,
    upkeep,
    remote,
    entries: new Entries(store),
    site,
    publish,
    async publishAt(key, at, by) {
      await drafts.get(key);
      await orRefusal(drafts.candidate(key, by).then(check));
      await drafts.schedule(key, at, by);
      schedule.start();
    },
    async unpublish(key, by) {
      await orRefusal(drafts.unpublish(key, by, checkWithout));
      changed();
    },
    async remove(key, by) {
      if (!(await drafts.outline(key))?.removes) throw refused.notRemoved();
      await orRefusal(drafts.candidate(key, by).then(checkWithout));
      await drafts.setStatus(key, 'pending_publish', by);
      await orRefusal(drafts.publish(key, by, checkWithout));
      changed();
    },
    async bringFolder() {
      await remote?.sync();
      if (remote !== undefined && (await store.head('main')) !== undefined) return false;
      try {
        return await bringFolder(store, content, arrivals);
      } catch (error) {
        const why = whyApart(error, content);
        if (why === undefined) throw error;
        // Without a site there is nothing to go on with.
        if ((await store.head('main')) === undefined) throw new CannotOpen(why, { cause: error });
        console.error(why);
        return false;
      }
    },
    async close() {
      await schedule.stop();
      await upkeep.stop();
      await remote?.stop();
      await builds.end();
      await store.close();
      unlock();
    },
  };
}

/** Why what the content folder holds is not brought in, said for whoever writes in it. */
function whyApart(error: unknown, folder: string): string | undefined {
  if (error instanceof MergeConflict) return `Changed both in ${folder} and in the newsroom, which keeps its own: ${error.paths.join(', ')}`;
  const problems = problemsIn(error);
  return problems && `What is in ${folder} is not brought into the newsroom until this is mended:\n\n${new ContentError(problems, 'en', folder).message}`;
}

async function orRefusal<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof MergeConflict) throw refused.conflict(error.paths);
    if (error instanceof RefMoved) throw refused.busy();
    throw error;
  }
}
