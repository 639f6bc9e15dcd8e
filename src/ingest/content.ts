import { join } from 'node:path';
import type { Dictionary } from '../i18n/dictionary.ts';
import { models, type ModelName, type Reference } from '../model/index.ts';
import { walk } from '../model/walk.ts';
import type { Locale, Site } from '../site.ts';
import type { Entry } from './entry.ts';
import type { ImageFacts } from './images.ts';

/** All that a site says, checked and connected: the one thing that views are made from. */
export class Content {
  /** The folder it was read from. */
  readonly folder: string;
  readonly site: Site;
  readonly dictionaries: ReadonlyMap<Locale, Dictionary>;
  readonly #collections: ReadonlyMap<ModelName, ReadonlyMap<string, Entry>>;
  readonly #images: ReadonlyMap<string, ImageFacts>;
  readonly #referring = new Map<Entry, Set<Entry>>();

  constructor(folder: string, site: Site, dictionaries: ReadonlyMap<Locale, Dictionary>, entries: readonly Entry[], images: ReadonlyMap<string, ImageFacts>) {
    this.folder = folder;
    this.site = site;
    this.dictionaries = dictionaries;
    this.#images = images;
    const published = entries.filter((entry) => !isDraft(entry));
    const byCollection = Map.groupBy(published, ({ collection }) => collection);
    this.#collections = new Map([...byCollection].map(([name, each]) => [name, new Map(each.map((entry) => [entry.id, entry]))]));
    for (const entry of published)
      for (const reference of referencesOf(entry)) {
        const target = this.find(reference);
        if (!target) continue;
        const referring = this.#referring.get(target) ?? new Set();
        this.#referring.set(target, referring.add(entry));
      }
  }

  /** The published entries of a collection. */
  all<N extends ModelName>(collection: N): Entry<N>[] {
    // The map holds each collection's entries under its own name.
    return [...(this.#collections.get(collection)?.values() ?? [])] as Entry<N>[];
  }

  /** The published entry that a reference names, if there is one. */
  find<N extends ModelName>({ collection, id }: Reference<N>): Entry<N> | undefined {
    return this.#collections.get(collection)?.get(id) as Entry<N> | undefined;
  }

  /** The published entries of a collection that refer to this one in a field. */
  referring<N extends ModelName>(to: Entry, from: N): Entry<N>[] {
    return [...(this.#referring.get(to) ?? [])].filter((entry): entry is Entry<N> => entry.collection === from);
  }

  /** The path of a file that lies beside an entry. */
  path(entry: Entry, file: string): string {
    return join(this.folder, entry.folder, file);
  }

  /** A picture that lies beside an entry. */
  image(entry: Entry, file: string): ImageFacts {
    const facts = this.#images.get(`${entry.folder}/${file.replace(/^\.\//, '')}`);
    if (!facts) throw new Error(`${entry.folder} has no picture ${file}`);
    return facts;
  }
}

export const isDraft = ({ main: { data } }: Entry): boolean => 'draft' in data && data.draft === true;

/** Every relation that an entry's fields hold. */
function referencesOf({ collection, main }: Entry): Reference[] {
  const references: Reference[] = [];
  for (const { field, value } of walk(models[collection].fields, main.data))
    // The relation's own schema has made the value.
    if (field.form.control === 'relation') references.push(value as Reference);
  return references;
}
