import { createElement as h } from 'react';
import type { EditorLanguage, Words } from '../../../src/model/index.ts';
import type { EntryKind } from '../../server/publications.ts';
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

export interface ProblemsProps {
  readonly problems: readonly ShownProblem[];
  readonly kinds: readonly EntryKind[];
  /** Whether only the places are said: why they are in the way has been said already. */
  readonly places?: boolean;
  readonly language: EditorLanguage;
  readonly say: Say;
}

/** Where Decap opens an entry. */
export const entryAddress = (collection: string, slug: string): string => `/admin/#/collections/${collection}/entries/${slug}`;

function addressOf(entry: string, kinds: readonly EntryKind[]): string | undefined {
  const [shelf = '', ...slug] = entry.split('/');
  const kind = kinds.find(({ folder }) => folder === shelf);
  return kind === undefined || slug.length === 0 ? undefined : entryAddress(kind.name, slug.join('/'));
}

/** Each problem with the entry to open and the field to mend. */
export function Problems({ problems, kinds, places = false, language, say }: ProblemsProps) {
  return h(
    'ul',
    { className: 'problems' },
    problems.map(({ entry, file, line, field, reason, remedy }) => {
      const address = addressOf(entry, kinds);
      return h(
        'li',
        { key: `${file} ${line} ${reason.en}` },
        address === undefined ? h('b', null, file) : h('a', { href: address }, entry),
        `, ${field === undefined ? '' : `«${field[language]}», `}${say(words.line, { n: line })}${places ? '' : `: ${reason[language]}. ${remedy[language]}`}`,
      );
    }),
  );
}
