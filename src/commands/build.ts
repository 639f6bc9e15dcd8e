import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { loadContent, outFolder, shownFolder } from '../content.ts';
import { ContentError, report } from '../ingest/index.ts';

// Astro would otherwise send statistics of its use.
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';

const started = performance.now();
const out = outFolder();
const next = `${out}.next`;
const before = `${out}.before`;

try {
  const { site } = await loadContent();
  console.log(`Building ${site.url} from ${shownFolder()} …`);
  rmSync(next, { recursive: true, force: true });
  // Astro takes a second to load: what is wrong with the content is said before.
  const { build } = await import('astro');
  await build({ outDir: next, logLevel: 'error' });
  // The site is swapped in whole; until then the last good one stands.
  mkdirSync(dirname(out), { recursive: true });
  rmSync(before, { recursive: true, force: true });
  try {
    renameSync(out, before);
  } catch {
    // There was no site before.
  }
  renameSync(next, out);
  rmSync(before, { recursive: true, force: true });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`The site is in ${relative(process.cwd(), out)} (${seconds} s, ${Math.round(process.resourceUsage().maxRSS / 1024)} MB at most).`);
} catch (error) {
  rmSync(next, { recursive: true, force: true });
  if (error instanceof ContentError) console.error(`${report(error.problems, shownFolder(), error.language)}\nNothing was built; the last good site stands.`);
  else if (error instanceof Error && error.name === 'PictureError') console.error(`${error.message}\nNothing was built; the last good site stands.`);
  else throw error;
  process.exitCode = 1;
}
