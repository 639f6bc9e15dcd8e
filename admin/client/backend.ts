import { ProxyBackend } from 'decap-cms-backend-proxy';
import { ask, NewsroomError } from './ask.ts';
import { sayProposed } from './dialogs/removal.ts';
import { tell } from './dialogs/tell.ts';
import { waitForConnection, waitForSignIn } from './dialogs/wait.ts';
import { Entrance } from './entrance.ts';
import { say } from './words.ts';

interface ProxyRequest {
  readonly action: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** As many characters of photos as the server takes at once, with room for the text. */
const mostSent = 75_000_000;

/** What the server says of a save. */
interface Saved {
  readonly ids: Readonly<Record<string, string>>;
  readonly status: string;
}

/** What Decap sends to be saved. */
interface Sent {
  readonly dataFiles: readonly { readonly path: string; readonly raw: string }[];
  readonly assets: readonly { readonly path: string; readonly url: string; readonly content?: string }[];
  readonly options: object;
  /** Whether it was joined with what somebody else wrote. */
  readonly joined?: boolean;
}

/** A file beside an entry, as Decap knows it. */
interface Photo {
  readonly id: string;
  readonly path: string;
  readonly name: string;
  readonly url: string;
  readonly displayURL: string;
}

/** A file by its address, from where it is read when it is shown. */
function photo(path: string, id = ''): Photo {
  const url = `/api/media/${path}?${id}`;
  return { id, path, name: path.split('/').at(-1) ?? path, url, displayURL: url };
}

/** A version of a file. */
interface Seen {
  readonly id: string;
  readonly text: string;
}

/** A file that somebody else has changed: what it says now. */
interface StaleFile {
  readonly path: string;
  readonly id: string | null;
  readonly data: string | null;
}

/**
 * Decap's proxy backend on the newsroom's server. It remembers which version of each text the editor has seen, and says
 * so with every save, so that the server can refuse to overwrite another one.
 */
export class NewsroomBackend extends ProxyBackend {
  /** Each file as the editor has seen it. */
  readonly #seen = new Map<string, Seen>();
  /** What came of the last save. */
  saved = { status: 'draft', joined: false };

  override isGitBackend(): boolean {
    return true;
  }

  override authComponent() {
    return Entrance;
  }

  override authenticate() {
    return ask('/api/me');
  }

  /** Ends the session, if there are accounts; the server leads to the door then. It never returns: what Decap does next would stop the way there. */
  override async logout(): Promise<void> {
    await ask('/api/sign-out', {}).catch(() => undefined);
    location.assign('/admin/');
    await new Promise(() => undefined);
  }

  /** What lies beside an entry. There is no library of all photos: each belongs to its entry. */
  override async getMedia(folder = this.mediaFolder): Promise<Photo[]> {
    if (folder === this.mediaFolder) return [];
    const files = await this.request<readonly { readonly path: string; readonly id: string }[]>({ action: 'getMedia', params: { mediaFolder: folder } });
    return files.map(({ path, id }) => photo(path, id));
  }

  /** What can be referred to or found: also what is not published yet. */
  allEntriesByFolder(folder: string): Promise<unknown> {
    return this.request({ action: 'entriesByFolder', params: { folder, withNew: true } });
  }

  addressOf(path: string): string {
    return photo(path).url;
  }

  override getMediaFile(path: string): Promise<Photo> {
    return Promise.resolve(photo(path));
  }

  override unpublishedEntryMediaFile(_collection: string, _slug: string, path: string, id: string): Promise<Photo> {
    return Promise.resolve(photo(path, id));
  }

  /** Sends what the editor changed. Photos that came from the server are there already. */
  override async persistEntry({ dataFiles, assets }: Sent, options: object): Promise<unknown> {
    return super.persistEntry({ dataFiles, assets: assets.filter(({ url }) => url.startsWith('blob:')) }, options);
  }

  override async getEntry(path: string) {
    const entry = await super.getEntry(path);
    this.#seen.set(path, { id: entry.file.id, text: entry.data });
    return entry;
  }

  override async unpublishedEntryDataFile(collection: string, slug: string, path: string, _id: string, isOpened?: boolean): Promise<string> {
    // Decap asks for a language that the draft has not changed with an empty id, which the plain backend cannot answer.
    const { data, id } = await this.request<{ readonly data: string; readonly id: string }>({ action: 'unpublishedEntryDataFile', params: { collection, slug, path } });
    if (isOpened) this.#seen.set(path, { id, text: data });
    return data;
  }

  /** The versions of an entry's texts that the editor has seen; `path` is where Decap says that it is. */
  seen(path: string): Readonly<Record<string, Seen>> {
    const beginning = path.replace(/[^./]*$/, '');
    return Object.fromEntries([...this.#seen].filter(([each]) => beginning !== '' && each.startsWith(beginning)));
  }

  /** Goes on from versions that were seen earlier. */
  goOnFrom(seen: Readonly<Record<string, Seen>>): void {
    for (const [path, each] of Object.entries(seen)) this.#seen.set(path, each);
  }

  override async request<T>({ action, params }: ProxyRequest): Promise<T> {
    const asked = () => patiently(() => ask<T>('/api/decap', { action, params }));
    if (action === 'persistEntry') return this.#save(params as unknown as Sent) as Promise<T>;
    if (action === 'unpublishedEntry') return asked().catch(sayIfProposed);
    return action === 'publishUnpublishedEntry' ? toldWhy(asked) : asked();
  }

  /** Saves over what the editor has seen; Decap would call everything a draft again, so the server says what it becomes. If others were faster, the editor joins both texts, and the joined one is saved. */
  async #save(params: Sent): Promise<Saved> {
    try {
      if (params.assets.reduce((size, { content = '' }) => size + content.length, 0) > mostSent) throw new NewsroomError(413, say({ it: 'Troppe foto in una volta sola: salva prima alcune, e poi le altre', en: 'Too many photos at once: save some of them first, and then the others' }), {});
      const base = Object.fromEntries(params.dataFiles.map(({ path }) => [path, this.#seen.get(path)?.id ?? null]));
      const saved = await patiently(() => ask<Saved>('/api/decap', { action: 'persistEntry', params: { ...params, options: { ...params.options, status: undefined }, base } }));
      for (const { path, raw } of params.dataFiles) if (saved.ids[path] !== undefined) this.#seen.set(path, { id: saved.ids[path], text: raw });
      this.saved = { status: saved.status, joined: params.joined ?? false };
      return saved;
    } catch (error) {
      const joined = await this.#join(error, params);
      if (joined) return this.#save(joined);
      if (error instanceof NewsroomError && !('stale' in error.answer)) await tell(error);
      throw error;
    }
  }

  async #join(error: unknown, params: Sent): Promise<Sent | undefined> {
    const stale = error instanceof NewsroomError ? (error.answer['stale'] as readonly StaleFile[] | undefined) : undefined;
    if (stale === undefined) return undefined;
    const { settle } = await import('./dialogs/settle.ts');
    const texts = await settle(stale.map(({ path, data }) => ({ path, before: this.#seen.get(path)?.text ?? '', mine: params.dataFiles.find((file) => file.path === path)?.raw ?? '', theirs: data ?? '' })));
    if (texts === undefined) return undefined;
    for (const { path, id, data } of stale) {
      if (id === null) this.#seen.delete(path);
      else this.#seen.set(path, { id, text: data ?? '' });
    }
    return { ...params, dataFiles: params.dataFiles.map((file) => ({ ...file, raw: texts.get(file.path) ?? file.raw })), joined: true };
  }
}

/** Asks until there is an answer, or until the editor wants to go back to writing. */
async function patiently<T>(request: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await request();
    } catch (error) {
      const isLost = error instanceof TypeError;
      const isOut = error instanceof NewsroomError && error.status === 401;
      if (!isLost && !isOut) throw error;
      const goOn = await (isLost ? waitForConnection() : waitForSignIn());
      if (!goOn) throw isLost ? new NewsroomError(0, say({ it: 'La redazione non risponde', en: 'The newsroom does not answer' }), {}) : error;
    }
  }
}

/** An entry that somebody has proposed to remove is shown as it is published; who has is said. */
function sayIfProposed(error: unknown): never {
  if (error instanceof NewsroomError && error.answer['removal'] === true) void sayProposed(error.message);
  throw error;
}

async function toldWhy<T>(request: () => Promise<T>): Promise<T> {
  try {
    return await request();
  } catch (error) {
    if (error instanceof NewsroomError) await tell(error);
    throw error;
  }
}
