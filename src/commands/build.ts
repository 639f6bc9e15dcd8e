import { rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { staticAdmin } from '../../admin/static.ts';
import { Manifest } from '../build/manifest.ts';
import { giveMemoryBack, keepMemorySmall } from '../build/memory.ts';
import { endWithStarter, tell } from '../build/news.ts';
import { publishSearch, publishSite, type Published } from '../build/publish.ts';
import { Release } from '../build/release.ts';
import { renderer } from '../build/renderer.ts';
import { digestOfCode } from '../code.ts';
import { cacheFolder, forgetContent, loadContent, outFolder, shownFolder } from '../content.ts';
import { Media, PictureError } from '../images/media.ts';
import { ContentError, report } from '../ingest/index.ts';
import { Sheets } from '../maps/sheets.ts';
import { IndexError } from '../search/pagefind.ts';
import { today } from '../today.ts';
import { editionsOf } from '../views/edition.ts';
import { thinHubNotices } from './notices.ts';

keepMemorySmall();
endWithStarter();

const started = performance.now();
const clean = process.argv.includes('--clean');
const [out, cache] = [outFolder(), cacheFolder()];
const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(1)} s`;
const lastGood = 'Nothing was built; the last good site stands.';

/** Publishes the site. What it was made of can be forgotten then. */
async function build(release: Release): Promise<Published> {
  // Before the content is in memory: Astro takes 500 MB to bundle, once for a state of the code.
  tell({ stage: 'code' });
  const code = digestOfCode();
  const drawing = await renderer(cache, code, clean);
  tell({ stage: 'content' });
  const content = await loadContent(clean);
  console.log(`Building ${content.site.url} from ${shownFolder()} …`);
  for (const notice of thinHubNotices(content)) console.log(notice);
  const media = new Media(join(cache, 'media'));
  const sheets = new Sheets(join(cache, 'maps.json'), code);
  const admin = await staticAdmin(content.site, cache);
  const published = await publishSite(release, editionsOf(content, media, today(), sheets), media, drawing, admin && [{ under: 'admin', ...admin }]);
  sheets.save();
  forgetContent();
  return published;
}

try {
  const release = new Release(out, new Manifest(cache, out), !clean);
  const { pages, drawn, removed, searchable } = await build(release);
  console.log(`The site is in ${relative(process.cwd(), out)}: ${pages} pages, ${drawn} of them drawn, ${removed} files removed (${seconds(started)}).`);
  const published = performance.now();
  giveMemoryBack();
  tell({ stage: 'search' });
  if (clean) rmSync(join(cache, 'search'), { recursive: true, force: true });
  const { rebuilt, shards } = await publishSearch(release, searchable, cache);
  console.log(`Its search index has ${shards} parts, ${rebuilt} of them made anew (${seconds(published)}; ${Math.round(process.resourceUsage().maxRSS / 1024)} MB at most).`);
} catch (error) {
  if (error instanceof ContentError) {
    tell({ problems: error.problems });
    console.error(`${report(error.problems, shownFolder(), error.language)}\n${lastGood}`);
  } else if (error instanceof PictureError) {
    tell({ picture: error.message });
    console.error(`${error.message}\n${lastGood}`);
  } else if (error instanceof IndexError) console.error(`${error.message}\nThe site is published; search finds what it found before.`);
  else throw error;
  process.exitCode = 1;
}
