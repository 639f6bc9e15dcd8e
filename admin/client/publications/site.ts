import { createElement as h } from 'react';
import type { BuildState } from '../../server/builds.ts';
import type { EditorLanguage } from '../../../src/model/index.ts';
import type { EntryKind } from '../../server/publications.ts';
import { Problems } from './problems.ts';
import type { Say } from './say.ts';
import { words } from './words.ts';

const stages = ['code', 'content', 'pages', 'pictures', 'search', 'release'] as const;

interface Props {
  readonly build: BuildState;
  readonly kinds: readonly EntryKind[];
  readonly language: EditorLanguage;
  readonly say: Say;
  /** Has it made again; absent for whoever may not. */
  readonly onAgain: (() => void) | undefined;
}

/** How the site that readers see stands to what was published. */
export function SiteState({ build, kinds, language, say, onAgain }: Props) {
  const { state, progress, failure } = build;
  return h(
    'section',
    { 'aria-labelledby': 'site' },
    h('h2', { id: 'site' }, say(words.site)),
    // One region that stays, so that what changes in it is read out.
    h('div', { role: 'status' }, state === 'published' ? h('p', { className: 'good' }, say(words.upToDate)) : state === 'building' ? h(Building, { progress, say }) : h('p', { className: 'bad' }, say(words.failed))),
    state === 'building' && h('p', { className: 'small' }, say(words.meanwhile)),
    state === 'failed' && h('div', null, failure && h('p', null, `${failure.reason[language]}.`), h(Problems, { problems: failure?.problems ?? [], kinds, language, say }), h('p', { className: 'small' }, say(words.lastGood)), onAgain && h('button', { type: 'button', onClick: onAgain }, say(words.again))),
  );
}

function Building({ progress, say }: { readonly progress: BuildState['progress']; readonly say: Say }) {
  const stage = progress?.stage ?? 'code';
  const step = stages.indexOf(stage);
  const { done, of } = progress ?? {};
  const within = done !== undefined && of !== undefined && of > 0 ? done / of : 0;
  const counted = done === undefined ? '' : `: ${done}${of === undefined ? '' : ` / ${of}`}`;
  return h(
    'div',
    null,
    h('p', null, `${say(words.building)}, ${say(words.stage, { n: step + 1, of: stages.length })}`),
    h('progress', { max: stages.length, value: step + within, 'aria-label': say(words.building) }),
    h('p', { className: 'small' }, `${say(words[stage])}${counted}`),
  );
}
