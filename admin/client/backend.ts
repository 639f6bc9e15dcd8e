import { ProxyBackend } from 'decap-cms-backend-proxy';
import { ask } from './ask.ts';
import { Entrance } from './entrance.ts';

interface ProxyRequest {
  readonly action: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** What the server says of a save. */
interface Saved {
  readonly ids: Readonly<Record<string, string>>;
  readonly status: string;
}

interface Sent {
  readonly dataFiles: readonly { readonly path: string }[];
  readonly assets: readonly { readonly path: string; readonly url: string }[];
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

type Ids = Readonly<Record<string, string>>;

/**
 * Decap's proxy backend on the newsroom's server. It remembers which version of each text the editor has seen, and says
 * so with every save, so that the server can refuse to overwrite another one.
 */
export class NewsroomBackend extends ProxyBackend {
  /** The id of each file as the editor has seen it. */
  readonly #seen = new Map<string, string>();
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

  /** What lies beside an entry. There is no library of all photos: each belongs to its entry. */
  override async getMedia(folder = this.mediaFolder): Promise<Photo[]> {
    if (folder === this.mediaFolder) return [];
    const files = await this.request<readonly { readonly path: string; readonly id: string }[]>({ action: 'getMedia', params: { mediaFolder: folder } });
    return files.map(({ path, id }) => photo(path, id));
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
    this.#seen.set(path, entry.file.id);
    return entry;
  }

  override async unpublishedEntryDataFile(collection: string, slug: string, path: string): Promise<string> {
    // Decap asks for a language that the draft has not changed with an empty id, which the plain backend cannot answer.
    const { data, id } = await this.request<{ readonly data: string; readonly id: string }>({ action: 'unpublishedEntryDataFile', params: { collection, slug, path } });
    this.#seen.set(path, id);
    return data;
  }

  /** The versions of an entry's texts that the editor has seen; `path` is where Decap says that it is. */
  seen(path: string): Ids {
    const beginning = path.replace(/[^./]*$/, '');
    return Object.fromEntries([...this.#seen].filter(([each]) => beginning !== '' && each.startsWith(beginning)));
  }

  /** Goes on from versions that were seen earlier. */
  goOnFrom(ids: Ids): void {
    for (const [path, id] of Object.entries(ids)) this.#seen.set(path, id);
  }

  override async request<T>({ action, params }: ProxyRequest): Promise<T> {
    if (action !== 'persistEntry') return ask<T>('/api/decap', { action, params });
    const { dataFiles } = params as { readonly dataFiles: readonly { readonly path: string }[] };
    const base = Object.fromEntries(dataFiles.map(({ path }) => [path, this.#seen.get(path) ?? null]));
    const saved = await ask<T & Saved>('/api/decap', { action, params: { ...params, base } });
    this.goOnFrom(saved.ids);
    this.saved = { status: saved.status, joined: false };
    return saved;
  }
}
