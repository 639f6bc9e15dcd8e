import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from '../../src/content.ts';
import { Builds } from './builds.ts';
import { bringFolder } from './content-folder.ts';
import { checkFolder } from './content-check.ts';
import type { Desk } from './decap.ts';
import { Drafts } from './drafts.ts';
import { Entries } from './entries.ts';
import { openRepository } from './git/repository.ts';
import { MergeConflict } from './git/store.ts';
import { lockFolder } from './lock.ts';
import { Guard, type Record } from './permissions/guard.ts';
import { refused } from './refusal.ts';
import { siteOf } from './site-of.ts';
import { WorkingCopy } from './working-copy.ts';

export interface NewsroomOptions {
  /** Where the newsroom keeps its repository and its files. */
  readonly folder: string;
  /** A content folder that the repository follows, if it has no other source. */
  readonly content: string;
  /** Where it is written down who does what. */
  readonly record?: Record;
}

/** The newsroom, without its doors: what editors read and write, and the site that is built from it. */
export interface Newsroom extends Desk {
  readonly builds: Builds;
  /** Brings in what was changed in the content folder. Says whether that was anything. */
  bringFolder(): Promise<boolean>;
  close(): Promise<void>;
}

export async function openNewsroom({ folder, content, record }: NewsroomOptions): Promise<Newsroom> {
  mkdirSync(folder, { recursive: true });
  const unlock = lockFolder(folder);
  const store = await openRepository(join(folder, 'content.git'));
  const site = () => siteOf(store);
  const drafts = new Drafts(store, new Guard(store, site, record));
  const builds = new Builds(store, { folder, cache: cacheFolder() });
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

  return {
    store,
    drafts,
    builds,
    entries: new Entries(store),
    site,
    async publish(key, by) {
      try {
        await drafts.publish(key, by, check);
      } catch (error) {
        if (error instanceof MergeConflict) throw refused.conflict(error.paths);
        throw error;
      }
      void builds.request();
    },
    async bringFolder() {
      try {
        return await bringFolder(store, content);
      } catch (error) {
        if (!(error instanceof MergeConflict)) throw error;
        console.error(`Changed both in ${content} and in the newsroom, which keeps its own: ${error.paths.join(', ')}`);
        return false;
      }
    },
    async close() {
      await builds.end();
      await store.close();
      unlock();
    },
  };
}
