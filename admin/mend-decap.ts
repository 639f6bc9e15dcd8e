import type { Plugin } from 'vite';
import { addresses } from './mends/addresses.ts';
import { backups } from './mends/backups.ts';
import { board } from './mends/board.ts';
import { changes } from './mends/changes.ts';
import { drafts } from './mends/drafts.ts';
import { languages } from './mends/languages.ts';
import { names } from './mends/names.ts';
import { opening } from './mends/opening.ts';
import { phrases } from './mends/phrases.ts';
import { publishing } from './mends/publishing.ts';
import { uploads } from './mends/uploads.ts';

/** What is mended in Decap 3.16.3, which would lose an editor's work. */
const mends = [...names, ...changes, ...backups, ...addresses, ...drafts, ...board, ...languages, ...opening, ...phrases, ...publishing, ...uploads];
const files = new Set(mends.map(({ file }) => file));

/** Mends Decap while it is bundled. The bundle fails when what is to be mended is no longer there. */
export const mendDecap: Plugin = {
  name: 'mend-decap',
  enforce: 'pre',
  transform(code, id) {
    const [, of] = /\/node_modules\/(decap-cms-.*)\.js$/.exec(id.split('?')[0] ?? '') ?? [];
    const file = of?.replace('/dist/esm/', '/');
    if (file === undefined || !files.has(file)) return undefined;
    return mends.filter((mend) => mend.file === file).reduce((mended, { was, is }) => {
      if (!mended.includes(was)) this.error(`What is to be mended in ${file} is no longer there: look whether Decap has mended it.\n${was}`);
      return mended.replace(was, () => is);
    }, code);
  },
};
