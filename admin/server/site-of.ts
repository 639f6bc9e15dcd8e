import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ContentError, type Problem } from '../../src/ingest/index.ts';
import { readSite } from '../../src/ingest/site-file.ts';
import type { Site } from '../../src/site.ts';
import type { Store } from './git/store.ts';

/** What the published `site.yml` says, read once for each state of it. */
export function siteOf(store: Store): () => Promise<Site> {
  let known: { readonly id: string | undefined; readonly site: Site } | undefined;
  return async () => {
    const file = await store.file('main', 'content/site.yml');
    if (known === undefined || known.id !== file?.id) known = { id: file?.id, site: read(file?.content) };
    return known.site;
  };
}

function read(content: Buffer | undefined): Site {
  const folder = mkdtempSync(join(tmpdir(), 'cappello-site-'));
  try {
    if (content) writeFileSync(join(folder, 'site.yml'), content);
    const problems: Problem[] = [];
    const site = readSite(folder, problems);
    if (site === undefined) throw new ContentError(problems, 'en', 'content');
    return site;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
