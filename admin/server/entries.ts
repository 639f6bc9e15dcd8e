import { contentFile, isShelf } from './content-path.ts';
import type { Store } from './git/store.ts';
import { Recent } from './recent.ts';
import { refused } from './refusal.ts';

/** A file as Decap's lists show it. */
export interface ListedFile {
  readonly data: string;
  readonly file: { readonly path: string; readonly id: string };
}

/** What is published, as lists and texts. */
export class Entries {
  readonly #store: Store;
  /** The fields of each text by its id: a list shows no more, and a text that is not changed keeps its id. */
  readonly #fields = new Recent<string>(50_000);

  constructor(store: Store) {
    this.#store = store;
  }

  /** The texts of a collection, without what stands under their fields. */
  async list(folder: string): Promise<ListedFile[]> {
    if (!isShelf(folder)) throw refused.path(folder);
    return this.textsIn('main', folder);
  }

  /** The same of a commit, under any folder. */
  async textsIn(at: string, folder: string): Promise<ListedFile[]> {
    const files = await this.#store.files(at, folder);
    return Promise.all(files.filter(({ path }) => contentFile(path)?.kind === 'text').map(async ({ path, id }) => ({ data: await this.#fieldsOf(id), file: { path, id } })));
  }

  async read(path: string): Promise<ListedFile> {
    const kind = contentFile(path)?.kind;
    if (kind === undefined || kind === 'beside') throw refused.path(path);
    const file = await this.#store.file('main', path);
    if (file === undefined) throw refused.unknownFile(path);
    return { data: file.content.toString(), file: { path, id: file.id } };
  }

  /** The photos and other files that lie in a folder, or beside an entry. */
  async beside(folder: string): Promise<{ readonly path: string; readonly id: string }[]> {
    if (folder !== 'content' && !folder.startsWith('content/')) throw refused.path(folder);
    return (await this.#store.files('main', folder)).filter(({ path }) => contentFile(path)?.kind === 'beside');
  }

  /** All files of an entry's folder: an entry is removed with its photos. */
  async whole(folder: string): Promise<{ readonly path: string; readonly id: string }[]> {
    return this.#store.files('main', folder);
  }

  async #fieldsOf(id: string): Promise<string> {
    const known = this.#fields.get(id);
    if (known !== undefined) return known;
    const text = (await this.#store.blob(id))?.toString() ?? '';
    // A copy, since a part of a text would hold on to the whole of it.
    const fields = Buffer.from(/^---\r?\n[\s\S]*?\n---(?:\r?\n|$)/.exec(text)?.[0] ?? text).toString();
    this.#fields.set(id, fields);
    return fields;
  }
}
