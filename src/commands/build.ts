import { setFlagsFromString } from 'node:v8';
import { join, relative } from 'node:path';
import { publish } from '../build/publish.ts';
import { renderer } from '../build/renderer.ts';
import { digestOfCode } from '../code.ts';
import { cacheFolder, loadContent, outFolder, shownFolder } from '../content.ts';
import { Media, PictureError } from '../images/media.ts';
import { ContentError, report } from '../ingest/index.ts';
import { editionsOf } from '../views/edition.ts';

setFlagsFromString('--max-semi-space-size=8');
const started = performance.now();
const clean = process.argv.includes('--clean');
const out = outFolder();

try {
  const drawing = renderer(cacheFolder(), digestOfCode(), clean);
  // What is wrong with the content is said first.
  drawing.catch(() => {});
  const content = await loadContent(clean);
  console.log(`Building ${content.site.url} from ${shownFolder()} …`);
  const media = new Media(join(cacheFolder(), 'media'));
  const { pages, drawn, removed } = await publish(editionsOf(content, media), media, { renderer: await drawing, out, cache: cacheFolder(), clean });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`The site is in ${relative(process.cwd(), out)}: ${pages} pages, ${drawn} of them drawn, ${removed} files removed (${seconds} s, ${Math.round(process.resourceUsage().maxRSS / 1024)} MB at most).`);
} catch (error) {
  if (error instanceof ContentError) console.error(`${report(error.problems, shownFolder(), error.language)}\nNothing was built; the last good site stands.`);
  else if (error instanceof PictureError) console.error(`${error.message}\nNothing was built; the last good site stands.`);
  else throw error;
  process.exitCode = 1;
}
