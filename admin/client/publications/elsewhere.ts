import { createElement as h } from 'react';
import type { RemoteState } from '../../server/git/remote.ts';
import { Problems, type ProblemsProps } from './problems.ts';
import { words } from './words.ts';

/** What keeps the newsroom's repository and the other one apart, for whoever looks after them. */
export function Elsewhere({ remote, ...shown }: Omit<ProblemsProps, 'problems'> & { readonly remote: RemoteState }) {
  const { state, theirs = '', ours = '', paths, problems } = remote;
  const { say } = shown;
  return h(
    'section',
    { 'aria-labelledby': 'elsewhere' },
    h('h2', { id: 'elsewhere' }, say(words.elsewhere)),
    h('p', { className: 'bad' }, state === 'unreachable' ? say(words.unreachable) : say(paths === undefined ? words.heldProblems : words.heldPaths, { theirs, ours })),
    paths && h('ul', { className: 'problems' }, paths.map((path) => h('li', { key: path }, path))),
    problems && h(Problems, { problems, ...shown }),
  );
}
