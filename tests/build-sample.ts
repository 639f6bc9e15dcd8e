import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildSite } from './fixtures/build-site.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the built sample site. */
    site: string;
  }
}

/** Builds the sample site once, by the very command that publishes it. */
export default function buildSample({ provide }: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'cappello-site-'));
  const site = join(folder, 'site');
  buildSite({ OUT_DIR: site });
  provide('site', site);
  return () => rmSync(folder, { recursive: true, force: true });
}
