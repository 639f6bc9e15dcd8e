import type { SearchManifest } from '../../search/index-pages.ts';

/** How many pages have each value, by the name of the filter. */
export type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** What a page's fragment says of it: https://pagefind.app/docs/api/ */
export interface Fragment {
  readonly url: string;
  /** The page's words, with `<` and `>` escaped; between zero-width spaces where its language writes none. */
  readonly raw_content: string;
  readonly meta: Readonly<Record<string, string>>;
  /** The places of the words that matched. */
  readonly locations: readonly number[];
}

type Filters = Readonly<Record<string, { readonly any: readonly string[] }>>;

/** As much of Pagefind as the search page uses. */
export interface Pagefind {
  mergeIndex(path: string, options: object): Promise<void>;
  filters(): Promise<Counts>;
  /** A query of `null` finds everything that the filters leave. */
  search(query: string | null, options: { readonly filters: Filters }): Promise<{ readonly results: readonly { readonly data: () => Promise<Fragment> }[]; readonly filters: Counts }>;
}

interface Program {
  createInstance(options: object): Pagefind;
}

/** What of a page counts how much: names first, most of all a name that is the whole title; then what it is about and where. Addresses of pictures are not searched. */
const ranking = { metaWeights: { title: 10, name: 5, about: 2, place: 2, kind: 1, image: 0, sample: 0 } };

/**
 * Fetches the program and every bundle of a language; nothing is fetched before. Rejects if one of them cannot be had.
 * `attempt` differs for each try, since a browser remembers a module that failed.
 */
export async function openBundles(index: string, attempt: number): Promise<Pagefind | undefined> {
  const importing = importProgram(index.replace(/\.json$/, `/pagefind.js${attempt === 0 ? '' : `?${attempt}`}`));
  // Without bundles there is no program, and nobody waits for it.
  importing.catch(() => undefined);
  const response = await fetch(index, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${response.status} for ${index}`);
  // The build writes this file by the same type.
  const { tag, bundles, needed } = (await response.json()) as SearchManifest;
  const pathOf = (name: string) => new URL(name, response.url).pathname;
  const [first, ...others] = bundles.map(pathOf);
  if (first === undefined) return undefined;
  for (const name of needed) preload(new URL(name, response.url).href);
  const options = { baseUrl: '/', metaCacheTag: tag, ranking };
  // On the page itself: a worker would be another 43 kB, and later by the time it takes to start.
  const pagefind = (await importing).createInstance({ ...options, basePath: first, noWorker: true });
  await Promise.all(others.map((path) => pagefind.mergeIndex(path, options)));
  return pagefind;
}

// Pagefind has no types for browsers.
const importProgram = async (address: string): Promise<Program> => (await import(/* @vite-ignore */ address)) as Program;

/** Pagefind asks for one file after another; the browser has them then already. */
function preload(address: string): void {
  const link = document.createElement('link');
  Object.assign(link, { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href: address });
  document.head.append(link);
}
