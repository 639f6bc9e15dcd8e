import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentFolder, loadContent } from '../content.ts';
import { ContentError } from '../ingest/index.ts';

/** Writes into checks the digests of the texts as they are now: from then on a page says so by itself when its text changes. */
const wanted = process.argv.slice(2);
try {
  const content = await loadContent();
  const checks = content.all('check').filter(({ id }) => wanted.includes(id));
  const unknown = wanted.filter((id) => !checks.some((check) => check.id === id));
  if (wanted.length === 0 || unknown.length > 0) {
    console.error(`Say which checks to sign: npm run sign -- <id> …${unknown.length > 0 ? ` (there is no ${unknown.join(', ')})` : ''}`);
    process.exitCode = 1;
  } else
    for (const { folder, main } of checks) {
      const { story, firm, product } = main.data;
      const subject = [story, firm, product].flatMap((reference) => (reference ? (content.find(reference) ?? []) : []))[0];
      if (!subject) throw new Error(`${folder} is about something that is not published`);
      const path = join(contentFolder(), main.sheet.file);
      const signed = [...subject.versions].map(([locale, { digest }]) => `  - language: ${locale}\n    digest: "${digest}"\n`).join('');
      const [, fields = ''] = /^---\n([\s\S]*?)^---\s*$/m.exec(readFileSync(path, 'utf8')) ?? [];
      writeFileSync(path, `---\n${fields.replace(/^texts:\n(?:[ -].*\n)*/m, '')}texts:\n${signed}---\n`);
      console.log(`${folder} is signed for ${[...subject.versions.keys()].join(', ')}.`);
    }
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
