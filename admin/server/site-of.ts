import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ContentError, type Problem } from '../../src/ingest/index.ts';
import { readSite } from '../../src/ingest/site-file.ts';
import type { Site } from '../../src/site.ts';
import type { Store } from './git/store.ts';

/** What the published `site.yml` says. */
export async function siteOf(store: Store): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), 'cappello-site-'));
  try {
    const file = await store.file('main', 'content/site.yml');
    mkdirSync(folder, { recursive: true });
    if (file) writeFileSync(join(folder, 'site.yml'), file.content);
    const problems: Problem[] = [];
    const site = readSite(folder, problems);
    if (site === undefined) throw new ContentError(problems, 'en', 'content');
    return site;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
