import { createElement as h } from 'react';
import { modelNames, models, type EditorLanguage, type Words } from '../../../src/model/index.ts';
import type { Say } from './say.ts';
import { words } from './words.ts';

/** What is to be mended, and where. */
export interface ShownProblem {
  readonly entry: string;
  readonly file: string;
  readonly line: number;
  readonly field?: Words;
  readonly reason: Words;
  readonly remedy: Words;
}

interface Props {
  readonly problems: readonly ShownProblem[];
  readonly language: EditorLanguage;
  readonly say: Say;
}

/** Where Decap opens an entry. */
export const entryAddress = (collection: string, slug: string): string => `/admin/#/collections/${collection}/entries/${slug}`;

function addressOf(entry: string): string | undefined {
  const [shelf = '', ...slug] = entry.split('/');
  const collection = modelNames.find((name) => models[name].folder === shelf);
  return collection === undefined || slug.length === 0 ? undefined : entryAddress(collection, slug.join('/'));
}

/** Each problem with the entry to open and the field to mend. */
export function Problems({ problems, language, say }: Props) {
  return h(
    'ul',
    { className: 'problems' },
    problems.map(({ entry, file, line, field, reason, remedy }) => {
      const address = addressOf(entry);
      return h(
        'li',
        { key: `${file} ${line} ${reason.en}` },
        address === undefined ? h('b', null, file) : h('a', { href: address }, entry),
        `, ${field === undefined ? '' : `«${field[language]}», `}${say(words.line, { n: line })}: ${reason[language]}. ${remedy[language]}`,
      );
    }),
  );
}
