import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BuiltSite, complaints, kindsOf, longestOfEachKind, visit, weightTable } from '../budgets/index.ts';
import { loadContent } from '../content.ts';
import { editorLanguages } from '../model/words.ts';
import { findChromium, howToInstallChromium } from './chromium.mjs';

/** Builds the site in a folder of its own and weighs its pages. Returns whether none is over budget. */
export async function checkBudgets(): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'cappello-budgets-'));
  try {
    const { status, stdout, stderr } = spawnSync(process.execPath, [fileURLToPath(new URL('build.ts', import.meta.url))], { env: { ...process.env, NODE_ENV: 'production', OUT_DIR: folder }, encoding: 'utf8' });
    if (status !== 0) {
      console.error(stdout + stderr);
      return false;
    }
    return await weigh(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function weigh(folder: string): Promise<boolean> {
  const content = await loadContent();
  const language = editorLanguages.find((each) => each === content.site.defaultLocale) ?? 'en';
  const site = new BuiltSite(folder, kindsOf(content));
  const chromium = findChromium();
  const visits = chromium === undefined ? [] : await visit(site, longestOfEachKind(site), chromium);
  console.log(weightTable({ site, visits }, language));
  const over = complaints({ site, visits }, language);
  if (over.length > 0) console.error(over.join('\n'));
  if (chromium === undefined) console.error(howToInstallChromium);
  return over.length === 0 && chromium !== undefined;
}
