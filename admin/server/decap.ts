import { basename } from 'node:path';
import { z } from 'zod';
import type { Site } from '../../src/site.ts';
import { blobId } from './content-folder.ts';
import { contentFile } from './content-path.ts';
import { checkTexts, isDangerous } from './content-check.ts';
import { folderOf, statuses, type Drafts, type EntryKey } from './drafts.ts';
import type { Editor } from './editor.ts';
import type { Entries, ListedFile } from './entries.ts';
import { StaleChange, type Change, type Stale, type Store } from './git/store.ts';
import { refused, type StaleFile } from './refusal.ts';
import { storedText, storedYaml } from './text/stored-text.ts';
import { cleanUpload } from './uploads.ts';

/** What the answers are made from. */
export interface Desk {
  readonly store: Store;
  readonly entries: Entries;
  readonly drafts: Drafts;
  readonly site: () => Promise<Site>;
  /** Publishes an entry that is ready, and has the site built. */
  readonly publish: (key: EntryKey, by: Editor) => Promise<void>;
}

/** An entry's folder from its collection's, or a file's name. */
const slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*(?:\/[a-z0-9]+(?:-[a-z0-9]+)*){0,2}$/);

const collection = z.string().regex(/^[a-z-]{1,40}$/);
const key = z.object({ collection, slug });
const path = z.string().max(300);
const asset = z.object({ path, content: z.base64(), encoding: z.literal('base64') });
const base = z.record(path, z.string().regex(/^[0-9a-f]{40,64}$/).nullable());

/** The shapes of what Decap's client asks for (its own list: decap-cms-backend-proxy, implementation.ts). */
const shapes = {
  info: z.object({}),
  /** `withNew`: also what is not published yet. */
  entriesByFolder: z.object({ folder: path, withNew: z.boolean().optional() }),
  entriesByFiles: z.object({ files: z.array(z.object({ path })).max(50) }),
  getEntry: z.object({ path }),
  unpublishedEntries: z.object({}),
  unpublishedEntry: z.object({ id: z.string().optional(), collection: collection.optional(), slug: slug.optional() }),
  unpublishedEntryDataFile: key.extend({ path }),
  deleteUnpublishedEntry: key,
  persistEntry: z.object({
    dataFiles: z.array(z.object({ path, slug, raw: z.string().max(1_000_000) })).min(1).max(20),
    assets: z.array(asset).max(50),
    base,
    options: z.object({ collectionName: collection, status: z.enum(statuses).optional() }),
  }),
  updateUnpublishedEntryStatus: key.extend({ newStatus: z.enum(statuses) }),
  publishUnpublishedEntry: key,
  getMedia: z.object({ mediaFolder: path }),
  deleteFiles: z.object({ paths: z.array(path).min(1).max(50) }),
  getDeployPreview: key,
  getNotes: key,
  getPRMetadata: key,
} as const;

type Action = keyof typeof shapes;
type Params<A extends Action> = z.output<(typeof shapes)[A]>;
type Answers = { readonly [A in Action]: (desk: Desk, params: Params<A>, editor: Editor) => unknown };

const answers: Answers = {
  info: () => ({ repo: 'content', publish_modes: ['editorial_workflow'], type: 'newsroom' }),
  entriesByFolder: async (desk, { folder, withNew }) => [...(await desk.entries.list(folder)), ...(withNew ? await newTexts(desk, folder) : [])],
  entriesByFiles: ({ entries }, { files }) => Promise.all(files.map((file) => entries.read(file.path))),
  getEntry: ({ entries }, { path: wanted }) => entries.read(wanted),

  async unpublishedEntries({ drafts }) {
    const all = await Promise.all((await drafts.all()).map((each) => drafts.outline(each)));
    return all.flatMap((draft) => (draft === undefined || draft.removes ? [] : [`${draft.collection}/${draft.slug}`]));
  },

  async unpublishedEntry({ drafts, store }, { id, ...params }) {
    const wanted = key.parse(params.slug === undefined ? keyFrom(id ?? '') : params);
    const { collection: of, status, files, head, removes } = await drafts.get(wanted);
    if (removes) throw refused.proposedForRemoval(head.author.name, 404);
    const folder = folderOf(wanted);
    // Decap opens an entry by its texts, also when the draft changed none of them.
    const texts = folder === undefined ? [] : (await store.files(head.id, folder)).filter((file) => contentFile(file.path)?.kind === 'text');
    const shown = new Map([...files, ...texts.map((file) => [file.path, file.id] as const)]);
    const diffs = await Promise.all(
      [...shown].flatMap(([at, blob]) => (blob === undefined ? [] : [store.file('main', at).then((before) => ({ id: blob, path: at, newFile: before === undefined }))])),
    );
    return { collection: of, slug: wanted.slug, status, diffs, updatedAt: new Date(head.time * 1000).toISOString() };
  },

  async unpublishedEntryDataFile({ drafts }, { path: wanted, ...of }) {
    const kind = contentFile(wanted)?.kind;
    if (kind === undefined || kind === 'beside') throw refused.path(wanted);
    const file = await drafts.file(of, wanted);
    if (file === undefined) throw refused.unknownFile(wanted);
    return { data: file.content.toString(), id: file.id };
  },

  async deleteUnpublishedEntry({ drafts }, of, editor) {
    await drafts.discard(of, editor);
    return { message: `Discarded ${of.collection}/${of.slug}` };
  },

  persistEntry,

  async updateUnpublishedEntryStatus({ drafts }, { newStatus, ...of }, editor) {
    await drafts.setStatus(of, newStatus, editor);
    return { message: `${of.collection}/${of.slug} is ${newStatus}` };
  },

  async publishUnpublishedEntry({ publish }, of, editor) {
    await publish(of, editor);
    return { message: `Published ${of.collection}/${of.slug}` };
  },

  /** What lies beside an entry. The page asks for each file by its address, when it shows it. */
  getMedia: ({ entries }, { mediaFolder }) => entries.beside(mediaFolder),

  /** An entry is removed with all that lies beside it, once the removal has been reviewed. */
  async deleteFiles({ entries, drafts }, { paths }, editor) {
    for (const removed of new Set(paths.map((each) => entryOf(each).folder))) {
      const files = await entries.whole(removed);
      const of = entryOf(`${removed}/index.xx.mdx`);
      const draft = await drafts.outline(of);
      if (draft?.removes) continue;
      if (draft) throw refused.drafted(draft.head.author.name);
      await drafts.save(of, files.map((file) => ({ path: file.path, base: file.id, content: undefined })), editor, `Remove ${of.collection}/${of.slug}`, 'pending_review');
    }
    return { message: 'The removal waits for review' };
  },

  getDeployPreview: () => null,
  getNotes: () => ({ notes: [] }),
  getPRMetadata: () => ({ metadata: null }),
};

/** The texts of a collection's entries that only drafts have. */
async function newTexts({ entries, drafts, store }: Desk, shelf: string): Promise<ListedFile[]> {
  const found = (await drafts.all()).map(async (of) => {
    const folder = folderOf(of);
    if (!folder?.startsWith(`${shelf}/`) || (await store.files('main', folder)).length > 0) return [];
    const draft = await drafts.outline(of);
    return draft ? entries.textsIn(draft.head.id, folder) : [];
  });
  return (await Promise.all(found)).flat();
}

async function persistEntry(desk: Desk, { dataFiles, assets, base: bases, options }: Params<'persistEntry'>, editor: Editor): Promise<unknown> {
  const { drafts, store } = desk;
  const name = dataFiles[0]?.slug ?? '';
  const of: EntryKey = { collection: options.collectionName, slug: name };
  for (const at of [...dataFiles, ...assets].map((each) => each.path)) requireOwn(at, of);
  const texts = new Map<string, string>();
  const changes: Change[] = [];
  for (const { path: at, raw } of dataFiles) {
    const from = baseOf(bases, at);
    const before = from === undefined ? undefined : (await store.blob(from))?.toString();
    const text = at.endsWith('.yml') ? storedYaml(before, raw) : storedText(before, raw);
    if (text === undefined) continue;
    texts.set(at, text);
    const content = Buffer.from(text);
    // A language that stays as it was is nobody's change.
    if (blobId(content) !== from) changes.push({ path: at, base: from, content });
  }
  const problems = checkTexts(texts, await desk.site());
  if (problems.some(isDangerous)) throw refused.content(problems.filter(isDangerous));

  const draft = await drafts.find(of);
  if (draft?.removes) throw refused.proposedForRemoval(draft.head.author.name);
  for (const { path: at, content } of assets) {
    const file = contentFile(at);
    if (file?.kind !== 'beside') throw refused.path(at);
    const clean = await cleanUpload(basename(at), file.ending, Buffer.from(content, 'base64'));
    const before = draft ? await drafts.file(of, at) : await store.file('main', at);
    if (before?.id === blobId(clean)) continue;
    if (before !== undefined) throw refused.taken(at);
    changes.push({ path: at, base: undefined, content: clean });
  }
  try {
    const message = `${draft ? 'Edit' : 'Begin'} ${of.collection}/${of.slug}`;
    await drafts.save(of, changes, editor, message, options.status);
  } catch (error) {
    if (!(error instanceof StaleChange)) throw error;
    const stale = error.stale.filter(({ path: at, now }) => !changes.some(({ path: own, content }) => own === at && content && blobId(content) === now));
    // A save whose answer was lost on the way is sent again.
    if (stale.length > 0) throw refused.stale(await staleFiles(store, stale));
  }
  return { ids: Object.fromEntries([...texts].map(([at, text]) => [at, blobId(Buffer.from(text))])), problems, status: (await drafts.get(of)).status };
}

/** What each file was made from. Whoever does not say it has not seen what they would overwrite. */
function baseOf(bases: z.output<typeof base>, at: string): string | undefined {
  const from = bases[at];
  if (from === undefined) throw refused.request(`base.${at}`);
  return from ?? undefined;
}

async function staleFiles(store: Store, stale: readonly Stale[]): Promise<StaleFile[]> {
  return Promise.all(stale.map(async ({ path: at, now }) => ({ path: at, id: now ?? null, data: now === undefined ? null : ((await store.blob(now))?.toString() ?? null) })));
}

/** The entry that a file belongs to. */
function entryOf(at: string): EntryKey & { readonly folder: string } {
  const file = contentFile(at);
  if (file?.kind !== 'text') throw refused.path(at);
  const [, shelf = '', ...rest] = file.folder.split('/');
  return { collection: file.collection, slug: shelf === '' ? '' : rest.join('/'), folder: file.folder };
}

/** A draft of one entry writes that entry's files, and no others. */
function requireOwn(at: string, { collection: of, slug: name }: EntryKey): void {
  const file = contentFile(at);
  const own =
    file?.kind === 'text' || file?.kind === 'beside'
      ? file.collection === of && file.folder.split('/').slice(2).join('/') === name
      : file?.kind === 'list'
        ? of === 'lists' && basename(at, '.yml') === name
        : file?.kind === 'site' && of === 'site' && name === 'site';
  if (!own) throw refused.path(at);
}

function keyFrom(id: string): EntryKey {
  const at = id.indexOf('/');
  return { collection: id.slice(0, at), slug: id.slice(at + 1) };
}

const request = z.object({ action: z.enum(Object.keys(shapes) as [Action, ...Action[]]), params: z.unknown() });

/** Answers a request of Decap's client. Throws a `Refusal` with what to tell the editor. */
export async function answer(desk: Desk, body: unknown, editor: Editor): Promise<unknown> {
  const asked = request.safeParse(body);
  if (!asked.success) throw refused.request('action');
  const { action, params = {} } = asked.data;
  const read = shapes[action].safeParse(params);
  if (!read.success) throw refused.request(read.error.issues.map((issue) => issue.path.join('.')).join(', '));
  // The shape has just been read by the one that stands under the action's own name.
  return await (answers[action] as (desk: Desk, params: unknown, editor: Editor) => unknown)(desk, read.data, editor);
}
