import { hash } from 'node:crypto';
import { join } from 'node:path';
import { filesIn } from '../files.ts';
import type { Media } from '../images/media.ts';
import { progress } from '../images/progress.ts';
import { indexPages, type SearchPage } from '../search/index-pages.ts';
import type { Edition } from '../views/edition.ts';
import { pagesOf } from '../views/pages.ts';
import { textsOf } from '../views/texts.ts';
import { Drawers } from './drawers.ts';
import { tell } from './news.ts';
import type { Release } from './release.ts';
import type { Renderer } from './renderer.ts';

/** What was published, in numbers of pages and files. */
export interface Published {
  readonly pages: number;
  readonly drawn: number;
  readonly removed: number;
  /** The pages that search may find. */
  readonly searchable: readonly SearchPage[];
}

/** Files that are published as they are. */
export interface Beside {
  /** The folder of the site that they go to. */
  readonly under: string;
  readonly folder: string;
  /** Changes whenever one of them does. */
  readonly digest: string;
}

/** The file that a host shows at a path. */
const fileAt = (path: string) => (path.endsWith('/') ? `${path}index.html` : path).slice(1);

/**
 * Brings a published folder up to date. Each page is a pure function of its view and of the renderer,
 * so a page whose digest of both is the one of the last build is left as it stands. The search index is
 * left as it stands too: readers have the site before it is ready.
 */
export async function publishSite(release: Release, editions: readonly Edition[], media: Media, { key, module, assets }: Renderer, beside: readonly Beside[] = []): Promise<Published> {
  const drawers = new Drawers(module, ({ file, ...written }) => {
    const [name = '', digest = ''] = ordered.get(file) ?? [];
    release.add(name, { digest, ...written });
  });
  const ordered = new Map<string, readonly [file: string, digest: string]>();
  const searchable: SearchPage[] = [];
  let pages = 0;
  try {
    for (const { path, locale, view } of pagesOf(editions)) {
      pages += 1;
      if (pages % 20 === 1) tell({ stage: 'pages', done: pages });
      const file = fileAt(path);
      const json = JSON.stringify(view());
      const digest = `${key.slice(0, 16)} ${hash('sha256', json)}`;
      if (locale !== undefined) searchable.push({ path, locale, html: release.path(file), digest });
      if (release.keep(file, digest)) continue;
      const staged = release.staged(file);
      ordered.set(staged, [file, digest]);
      await drawers.draw({ view: json, file: staged });
    }
    for (const { path, text } of textsOf(editions)) {
      const written = text();
      const digest = hash('sha256', written);
      if (!release.keep(fileAt(path), digest)) release.addText(fileAt(path), digest, written);
    }
    await addMedia(release, media);
    for (const file of filesIn(assets)) if (!release.keep(file, key)) release.addFile(file, key, join(assets, file));
    for (const { under, folder, digest } of beside) for (const file of filesIn(folder)) if (!release.keep(`${under}/${file}`, digest)) release.addFile(`${under}/${file}`, digest, join(folder, file));
    release.keepFolder('search');
    await drawers.done();
    return { pages, drawn: ordered.size, removed: release.publish(), searchable };
  } finally {
    await drawers.end();
    release.abandon();
  }
}

/** Adds the files that the pages show. Their names are made of their content, so what stands under a name is right. */
async function addMedia(release: Release, media: Media): Promise<void> {
  const missing = [...media.wanted.keys()].filter((name) => !release.keep(`media/${name}`, name));
  const say = progress(console.log);
  const made = await media.makeAll(missing, (done, of) => {
    say(done, of);
    tell({ stage: 'pictures', done, of });
  });
  for (const name of missing) {
    const path = await media.make(name);
    if (path !== undefined) release.addFile(`media/${name}`, name, path);
  }
  if (made > 0) await media.prune();
}

/** Brings the search index of what was published up to date. Returns how many of its shards were made anew. */
export async function publishSearch(release: Release, searchable: readonly SearchPage[], cache: string): Promise<{ readonly rebuilt: number; readonly shards: number }> {
  const { files, rebuilt, shards } = await indexPages(searchable, cache);
  release.renew('search');
  try {
    for (const [name, { path, digest }] of files) if (!release.keep(`search/${name}`, digest)) release.addFile(`search/${name}`, digest, path);
    release.publish();
  } finally {
    release.abandon();
  }
  return { rebuilt, shards };
}
