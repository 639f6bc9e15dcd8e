import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Manifest } from '../../src/build/manifest.ts';
import { publishSearch, publishSite, type Published } from '../../src/build/publish.ts';
import { Release } from '../../src/build/release.ts';
import { filesIn } from '../../src/files.ts';
import { renderer } from '../../src/build/renderer.ts';
import { digestOfCode } from '../../src/code.ts';
import { cacheFolder } from '../../src/content.ts';
import { Media } from '../../src/images/media.ts';
import { readContent, type Problem } from '../../src/ingest/index.ts';
import { editionsOf } from '../../src/views/edition.ts';
import { writeSite } from '../fixtures/small-site.ts';

const code = digestOfCode();
/** The renderer has no state of a site, and takes seconds to build. */
const shared = await renderer(cacheFolder(), code, false);

/** The small site in a folder of its own, built again and again. */
export class SmallBuild {
  readonly #folder = mkdtempSync(join(tmpdir(), 'cappello-build-'));
  readonly content = join(this.#folder, 'content');
  readonly out = join(this.#folder, 'site');
  readonly cache = join(this.#folder, 'cache');
  #builds = 0;

  constructor() {
    writeSite(this.content);
  }

  /** Builds on what the last build left. */
  async incremental(): Promise<Published | readonly Problem[]> {
    return build(this.content, this.out, this.cache);
  }

  /** The files of a site that is built from nothing. */
  async clean(): Promise<ReadonlyMap<string, string>> {
    this.#builds += 1;
    const [out, cache] = [join(this.#folder, `clean-${this.#builds}`), join(this.#folder, `clean-cache-${this.#builds}`)];
    await build(this.content, out, cache);
    const files = contentsOf(out);
    for (const folder of [out, cache]) rmSync(folder, { recursive: true });
    return files;
  }

  end(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

async function build(root: string, out: string, cache: string): Promise<Published | readonly Problem[]> {
  const { content, problems } = await readContent(root, { cache, code, anew: false });
  if (!content) return problems;
  const media = new Media(join(cache, 'media'));
  const release = new Release(out, new Manifest(cache, out), true);
  const published = await publishSite(release, editionsOf(content, media, '2026-06-15'), media, shared);
  await publishSearch(release, published.searchable, cache);
  return published;
}

/** Every file of a folder by its path, with its bytes as text. */
export const contentsOf = (folder: string): ReadonlyMap<string, string> => new Map(filesIn(folder).map((file) => [file, readFileSync(join(folder, file), 'latin1')]));
