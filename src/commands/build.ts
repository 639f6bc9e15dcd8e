import { join, relative } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { Manifest } from '../build/manifest.ts';
import { publishSearch, publishSite } from '../build/publish.ts';
import { Release } from '../build/release.ts';
import { renderer } from '../build/renderer.ts';
import { digestOfCode } from '../code.ts';
import { cacheFolder, loadContent, outFolder, shownFolder } from '../content.ts';
import { Media, PictureError } from '../images/media.ts';
import { ContentError, report } from '../ingest/index.ts';
import { IndexError } from '../search/pagefind.ts';
import { editionsOf } from '../views/edition.ts';

// What pages are made of is soon forgotten: more room for the young would only be more memory (930 MB against 700 at 10,000 pages, in the same time).
setFlagsFromString('--max-semi-space-size=8');

const started = performance.now();
const clean = process.argv.includes('--clean');
const [out, cache] = [outFolder(), cacheFolder()];
const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(1)} s`;
const lastGood = 'Nothing was built; the last good site stands.';

try {
  const drawing = renderer(cache, digestOfCode(), clean);
  // What is wrong with the content is said first.
  drawing.catch(() => undefined);
  const content = await loadContent(clean);
  console.log(`Building ${content.site.url} from ${shownFolder()} …`);
  const media = new Media(join(cache, 'media'));
  const release = new Release(out, new Manifest(cache, out), !clean);
  const { pages, drawn, removed, searchable } = await publishSite(release, editionsOf(content, media), media, await drawing);
  console.log(`The site is in ${relative(process.cwd(), out)}: ${pages} pages, ${drawn} of them drawn, ${removed} files removed (${seconds(started)}).`);
  const published = performance.now();
  const { rebuilt, shards } = await publishSearch(release, searchable, cache);
  console.log(`Its search index has ${shards} parts, ${rebuilt} of them made anew (${seconds(published)}; ${Math.round(process.resourceUsage().maxRSS / 1024)} MB at most).`);
} catch (error) {
  if (error instanceof ContentError) console.error(`${report(error.problems, shownFolder(), error.language)}\n${lastGood}`);
  else if (error instanceof PictureError) console.error(`${error.message}\n${lastGood}`);
  else if (error instanceof IndexError) console.error(`${error.message}\nThe site is published; search finds what it found before.`);
  else throw error;
  process.exitCode = 1;
}
