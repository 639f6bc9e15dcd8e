import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isRecord } from '../model/walk.ts';
import { readRecord, writeWhole } from './files.ts';
import { entryName, isModule, isNeededFirst, pagefindVersion, programName, runPagefind } from './pagefind.ts';
import { recipe, searchable } from './searchable.ts';
import { ShardCache } from './shard-cache.ts';
import { shardCount, shardOf } from './shards.ts';

/** A page that was drawn. */
export interface SearchPage {
  /** Its address from the site's root, such as `/it/storie/x/`. */
  readonly path: string;
  readonly locale: string;
  /** Where its HTML is. */
  readonly html: string;
  /** Changes whenever the HTML does. */
  readonly digest: string;
}

/** What `/search/<locale>.json` says to the search page. */
export interface SearchManifest {
  /** Changes whenever one of the bundles does. */
  readonly tag: string;
  /** Where each bundle is, from the manifest itself; the first has the WebAssembly module too. The program is beside them. */
  readonly bundles: readonly string[];
  /** What any search fetches, so that it can be fetched all at once. */
  readonly needed: readonly string[];
}

export interface SearchIndex {
  /** What to publish under `search/`, by its name there: where each file is, and what it was made from. */
  readonly files: ReadonlyMap<string, { readonly path: string; readonly digest: string }>;
  /** How many shards were indexed anew, of how many. */
  readonly rebuilt: number;
  readonly shards: number;
}

const version = `${recipe} ${pagefindVersion}`;
const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32);

/**
 * Brings the search bundles up to date, one set of shards for each language; what is indexed before stays in `cache`.
 * Pages without `data-pagefind-body` are left out. Rejects with an `IndexError` if Pagefind fails.
 */
export async function indexPages(pages: readonly SearchPage[], cache: string): Promise<SearchIndex> {
  const folder = resolve(cache, 'search');
  const bundles = new ShardCache(folder);
  const matter = new Matter(join(folder, 'pages.json'));
  const files = new Map<string, { path: string; digest: string }>();
  let [rebuilt, shards] = [0, 0];
  for (const locale of [...new Set(pages.map((page) => page.locale))].sort()) {
    const indexed = pages.filter((page) => page.locale === locale && matter.digest(page) !== '').toSorted((a, b) => (a.path < b.path ? -1 : 1));
    const count = shardCount(indexed.length);
    const byShard = Map.groupBy(indexed, ({ path }) => shardOf(path, count));
    const names: string[] = [];
    const keys: string[] = [];
    const needed: string[] = [];
    // One after another: Pagefind uses every core, and the memory of one shard is enough.
    for (const [shard, members] of [...byShard].sort(([a], [b]) => a - b)) {
      const key = digestOf([version, locale, ...members.flatMap((page) => [page.path, matter.digest(page)])].join('\0'));
      const known = bundles.find(key);
      const bundle = known ?? (await bundles.make(key, (to) => runPagefind(new Map(members.map((page) => [page.path, matter.read(page)])), locale, to)));
      const name = `${locale}/${shard}/`;
      for (const [file, path] of bundle) {
        if (file === programName) files.set(`${locale}/${file}`, { path, digest: key });
        else if (keys.length === 0 || !isModule(file)) {
          files.set(name + file, { path, digest: key });
          if (isNeededFirst(file)) needed.push(name + file);
        }
      }
      names.push(name);
      keys.push(key);
      rebuilt += known ? 0 : 1;
    }
    shards += keys.length;
    const tag = digestOf(keys.join());
    const manifest: SearchManifest = { tag, bundles: names, needed: needed.map((file) => (file.endsWith(`/${entryName}`) ? `${file}?ts=${tag}` : file)) };
    const path = join(folder, `${locale}-${tag}.json`);
    writeWhole(path, JSON.stringify(manifest));
    files.set(`${locale}.json`, { path, digest: tag });
  }
  matter.keep();
  bundles.prune();
  return { files, rebuilt, shards };
}

/** What is searchable of pages, by its digest; only pages that have changed are read. */
class Matter {
  readonly #path: string;
  readonly #before: Readonly<Record<string, unknown>>;
  readonly #now: Record<string, string> = {};

  constructor(path: string) {
    this.#path = path;
    const { version: written, digests } = readRecord(path) ?? {};
    this.#before = written === version && isRecord(digests) ? digests : {};
  }

  /** Empty for a page that is not indexed. */
  digest(page: SearchPage): string {
    const known = this.#now[page.digest] ?? this.#before[page.digest];
    const digest = typeof known === 'string' ? known : this.#digest(page);
    this.#now[page.digest] = digest;
    return digest;
  }

  #digest({ html }: SearchPage): string {
    const matter = searchable(readFileSync(html, 'utf8'));
    return matter === undefined ? '' : digestOf(matter);
  }

  read({ html }: SearchPage): string {
    return searchable(readFileSync(html, 'utf8')) ?? '';
  }

  /** Keeps what is known of the pages of this time for the next. */
  keep(): void {
    writeWhole(this.#path, JSON.stringify({ version, digests: this.#now }));
  }
}
