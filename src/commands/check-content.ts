import { readFolder, shownFolder } from '../content.ts';
import { report } from '../ingest/index.ts';
import { thinHubNotices } from './notices.ts';

/** Reads all content and says everything that is wrong with it. Returns whether nothing is. */
export async function checkContent(): Promise<boolean> {
  const started = performance.now();
  const { content, problems, count, language } = await readFolder();
  if (!content) {
    console.error(report(problems, shownFolder(), language));
    return false;
  }
  console.log(`content: ${count} entries in ${content.site.locales.join(', ')} are right (${Math.round(performance.now() - started)} ms)`);
  for (const notice of thinHubNotices(content)) console.log(notice);
  return true;
}
