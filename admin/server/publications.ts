import { z } from 'zod';
import { models, modelNames, type ModelName, type Words } from '../../src/model/index.ts';
import { timeZone } from '../../src/today.ts';
import type { BuildState } from './builds.ts';
import { folderOf, type EntryKey, type Outline } from './drafts.ts';
import type { Editor } from './editor.ts';
import type { RemoteState } from './git/remote.ts';
import { localTime, momentOf } from './moment.ts';
import type { Newsroom } from './newsroom.ts';
import { isAdministrator, isPublisher } from './permissions/roles.ts';
import { valuesOf } from './permissions/site-facts.ts';
import { refused } from './refusal.ts';
import type { Overdue } from './schedule.ts';

/** Where an entry stands on its way to readers. */
export type Standing = 'draft' | 'review' | 'ready' | 'scheduled' | 'unpublished' | 'published';

/** An entry as the page of publications shows it. */
export interface Publication extends EntryKey {
  readonly title: string;
  readonly standing: Standing;
  /** Whether the draft is to remove the entry. */
  readonly removes: boolean;
  /** Who saved it last, and when. */
  readonly by: string;
  readonly savedAt: string;
  /** When it is to be published, by the newsroom's clock. */
  readonly publishAt?: string;
  /** Why it is not published though it is due. */
  readonly overdue?: Overdue;
}

/** A kind of entry, for a page that does not carry the model. */
export interface EntryKind {
  readonly name: string;
  /** The folder in which its entries lie, such as `stories`. */
  readonly folder: string;
  readonly singular: Words;
  readonly plural: Words;
}

/** All that is on its way to readers, and how far the site is. */
export interface Publications {
  readonly kinds: readonly EntryKind[];
  readonly timeZone: string;
  readonly now: string;
  readonly build: BuildState;
  /** How the other repository stands, for administrators, if there is one and it is not the same. */
  readonly remote?: RemoteState;
  readonly drafts: readonly Publication[];
}

/** An entry that readers see. */
export interface PublishedEntry extends EntryKey {
  readonly title: string;
}

const kinds: readonly EntryKind[] = modelNames.filter((name) => !models[name].folder.endsWith('.yml')).map((name) => ({ name, folder: models[name].folder, singular: models[name].singular, plural: models[name].plural }));

const isShelved = (name: string): name is ModelName => modelNames.some((each) => each === name) && !models[name as ModelName].folder.endsWith('.yml');

export async function publications(newsroom: Newsroom, editor: Editor, now = new Date()): Promise<Publications> {
  const found = await Promise.all((await newsroom.drafts.all()).map((key) => newsroom.drafts.outline(key)));
  const drafts = await Promise.all(found.filter((draft) => draft !== undefined).map((draft) => publicationOf(newsroom, draft)));
  const remote = isAdministrator(editor.grants) ? newsroom.remote?.state : undefined;
  return { kinds, ...(remote && remote.state !== 'same' && { remote }), timeZone, now: localTime(now), build: newsroom.builds.state, drafts: drafts.sort((a, b) => b.savedAt.localeCompare(a.savedAt)) };
}

async function publicationOf(newsroom: Newsroom, draft: Outline): Promise<Publication> {
  const { collection, slug, head, removes, publishAt } = draft;
  const overdue = newsroom.schedule.overdue(draft);
  return {
    collection,
    slug,
    title: await titleOf(newsroom, removes ? 'main' : head.id, draft),
    standing: standingOf(draft),
    removes,
    by: head.author.name,
    savedAt: new Date(head.time * 1000).toISOString(),
    ...(publishAt && { publishAt: localTime(publishAt) }),
    ...(overdue && { overdue: { reason: overdue.reason, problems: overdue.problems } }),
  };
}

function standingOf({ status, publishAt, unpublished }: Outline): Standing {
  if (publishAt !== undefined) return 'scheduled';
  if (status === 'pending_publish') return 'ready';
  if (status === 'pending_review') return 'review';
  return unpublished ? 'unpublished' : 'draft';
}

/** The entries of a collection that readers see. */
export async function publishedEntries(newsroom: Newsroom, collection: string): Promise<PublishedEntry[]> {
  if (!isShelved(collection)) throw refused.request('collection');
  const { defaultLocale } = await newsroom.site();
  const { folder, title } = models[collection];
  const main = `/index.${defaultLocale}.mdx`;
  const files = await newsroom.entries.list(`content/${folder}`);
  return files
    .filter(({ file }) => file.path.endsWith(main))
    .flatMap(({ file, data }) => {
      const values = valuesOf(Buffer.from(data));
      const slug = file.path.slice(`content/${folder}/`.length, -main.length);
      // What says of itself that it is a draft is not seen, wherever it stands.
      return values?.['draft'] === true ? [] : [{ collection, slug, title: textOr(values?.[title], slug) }];
    })
    .sort((a, b) => a.title.localeCompare(b.title));
}

async function titleOf({ store, site }: Newsroom, at: string, { collection, slug }: EntryKey): Promise<string> {
  const folder = folderOf({ collection, slug });
  if (folder === undefined || !isShelved(collection)) return slug;
  const file = await store.file(at, `${folder}/index.${(await site()).defaultLocale}.mdx`);
  return textOr(valuesOf(file?.content)?.[models[collection].title], slug);
}

const textOr = (value: unknown, otherwise: string) => (typeof value === 'string' ? value : otherwise);

const key = { collection: z.string().regex(/^[a-z-]{1,40}$/), slug: z.string().regex(/^[a-z0-9]+(?:[-/][a-z0-9]+)*$/).max(200) };
const order = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('schedule'), ...key, at: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/) }),
  z.strictObject({ action: z.literal('unschedule'), ...key }),
  z.strictObject({ action: z.literal('publish'), ...key }),
  z.strictObject({ action: z.literal('unpublish'), ...key }),
  z.strictObject({ action: z.literal('remove'), ...key }),
  z.strictObject({ action: z.literal('keep'), ...key }),
  z.strictObject({ action: z.literal('build') }),
]);
/** What an editor may have done on the page of publications. */
export type Order = z.output<typeof order>;

/** Does what an editor asks for on the page of publications. */
export async function carryOut(newsroom: Newsroom, body: unknown, editor: Editor): Promise<void> {
  const read = order.safeParse(body);
  if (!read.success) throw refused.request(read.error.issues.map((issue) => issue.path.join('.')).join(', '));
  const asked = read.data;
  switch (asked.action) {
    case 'build':
      if (!isPublisher(editor.grants)) throw refused.notPublisher();
      void newsroom.builds.request();
      return;
    case 'publish':
      return newsroom.publish(asked, editor);
    case 'schedule':
      return newsroom.publishAt(asked, momentOf(asked.at), editor);
    case 'unschedule':
      return newsroom.drafts.setStatus(asked, 'pending_publish', editor);
    case 'unpublish':
      return newsroom.unpublish(asked, editor);
    case 'remove':
      return newsroom.remove(asked, editor);
    case 'keep':
      if (!(await newsroom.drafts.outline(asked))?.removes) throw refused.notRemoved();
      return newsroom.drafts.discard(asked, editor);
  }
}
