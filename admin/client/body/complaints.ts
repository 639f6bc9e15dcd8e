import { blocks } from '../../../src/model/blocks/index.ts';
import { explainIssue } from '../../../src/model/errors.ts';
import type { EditorLanguage } from '../../../src/model/words.ts';
import { refusals } from '../../../src/ingest/refusals.ts';
import { fieldsOf, type Filled } from './filled.ts';

/** What is wrong in the form of a block, by the place in it: `1.year` is the year of the second block that it holds. */
export type Complaints = ReadonlyMap<string, string>;

/** The place of what stands between a block's tags. */
export const inside = 'children';

/** Judges a form by the rules of the model, in the editor's words. */
export function complaintsAbout({ name, values, prose, items }: Filled, language: EditorLanguage, at = ''): Complaints {
  const { schema, holds } = blocks[name];
  const fields = fieldsOf(name);
  const found = new Map<string, string>();
  const written = Object.fromEntries(Object.entries(values).filter(([, value]) => value.trim() !== ''));
  const parsed = schema.safeParse(written);
  for (const issue of parsed.error?.issues ?? []) {
    const field = String(issue.path[0] ?? '');
    const { reason, remedy } = explainIssue(issue, written[field], fields[field], Object.keys(fields));
    const place = at + field;
    if (!found.has(place)) found.set(place, `${capital(reason[language])}. ${remedy[language]}`);
  }
  if ((holds === 'prose' && prose.trim() === '') || (typeof holds !== 'string' && items.length === 0)) {
    const { reason, remedy } = refusals.emptyBlock(blocks[name].label[language]);
    found.set(at + inside, `${capital(reason[language])}. ${remedy[language]}`);
  }
  for (const [place, item] of items.entries()) for (const [where, what] of complaintsAbout(item, language, `${at}${place}.`)) found.set(where, what);
  return found;
}

export const capital = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);
