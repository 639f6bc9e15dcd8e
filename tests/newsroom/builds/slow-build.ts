import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { endWithStarter, tell } from '../../../src/build/news.ts';

/** Stands for a build of a large site: writes many files one after the other, each with the same word of the content. */
const { CONTENT_DIR = '', OUT_DIR = '' } = process.env;
if (process.env['NEWSROOM_SECRET'] !== undefined) throw new Error('A build is told what it need not know');
endWithStarter();
const word = readFileSync(join(CONTENT_DIR, 'word'), 'utf8');
mkdirSync(OUT_DIR, { recursive: true });
for (let file = 0; file < 40; file += 1) {
  if (file % 10 === 0) tell({ stage: 'pages', done: file });
  if (file === 20 && word === 'broken') {
    tell({ problems: [{ rank: 'value', entry: 'stories/uno', file: 'stories/uno/index.it.mdx', line: 3, column: 1, field: { it: 'Titolo', en: 'Title' }, reason: { it: 'manca', en: 'is missing' }, remedy: { it: 'Scrivilo.', en: 'Write it.' } }] });
    process.exit(1);
  }
  while (word === 'endless' && file === 20) await pause(1000);
  // Never into a file that stands, as the real build (`src/build/release.ts`).
  writeFileSync(`${OUT_DIR}.new`, `${word}\n`);
  renameSync(`${OUT_DIR}.new`, join(OUT_DIR, `${file}.html`));
  await pause(5);
}
