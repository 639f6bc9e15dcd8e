import { createElement as h, useEffect, useMemo, useState } from 'react';
import type { Order, Publications } from '../../server/publications.ts';
import { ask, NewsroomError } from '../ask.ts';
import { placesFor, type Me } from '../places.ts';
import { DraftRow, type Refused } from './draft.ts';
import type { ShownProblem } from './problems.ts';
import { Elsewhere } from './elsewhere.ts';
import { Published } from './published.ts';
import { sayIn, zoneInWords } from './say.ts';
import { SiteState } from './site.ts';
import { words } from './words.ts';

/** Milliseconds between two looks: often while the site is being made. */
const pause = { building: 700, otherwise: 5000 };

/** All that is on its way to readers. */
export function Page({ me }: { readonly me: Me }) {
  const { language, grants } = me;
  const publishes = grants === 'everything' || grants.some(({ role }) => role === 'publisher' || role === 'administrator');
  const [desk, ...others] = placesFor(me);
  const [state, setState] = useState<Publications>();
  const [isLost, setLost] = useState(false);
  const say = useMemo(() => sayIn(language), [language]);
  const look = async () => {
    try {
      setState(await ask<Publications>('/api/publications'));
      setLost(false);
    } catch {
      setLost(true);
    }
  };
  useEffect(() => void look(), []);
  useEffect(() => {
    const timer = setTimeout(() => void look(), state?.build.state === 'building' ? pause.building : pause.otherwise);
    return () => clearTimeout(timer);
  }, [state, isLost]);

  const onOrder = async (order: Order): Promise<Refused | undefined> => {
    try {
      setState(await ask<Publications>('/api/publications', order));
      return undefined;
    } catch (error) {
      if (!(error instanceof NewsroomError)) return { error: say(words.lost), problems: [] };
      const { problems = [] } = error.answer as { readonly problems?: readonly ShownProblem[] };
      return { error: error.message, problems };
    }
  };
  return h(
    'div',
    { className: 'page' },
    h('header', null, h('h1', null, say(words.title)), h('nav', { 'aria-label': say(desk.name) }, ...[desk, ...others].filter(({ name }) => name !== words.title).map(({ href, name }) => h('a', { key: href, href }, say(name))))),
    h(
      'main',
      null,
      isLost && h('p', { className: 'bad', role: 'alert' }, say(words.lost)),
      state === undefined
        ? h('p', null, say(words.loading))
        : [
            h(SiteState, { key: 'site', build: state.build, kinds: state.kinds, language, say, onAgain: publishes ? () => void onOrder({ action: 'build' }) : undefined }),
            state.remote && h(Elsewhere, { key: 'elsewhere', remote: state.remote, kinds: state.kinds, language, say }),
            h(
              'section',
              { key: 'drafts', 'aria-labelledby': 'drafts' },
              h('h2', { id: 'drafts' }, say(words.drafts)),
              state.drafts.length === 0
                ? h('p', null, say(words.noDrafts))
                : h('ul', { className: 'entries' }, state.drafts.map((draft) => h(DraftRow, { key: `${draft.collection}/${draft.slug}`, draft, now: state.now, kinds: state.kinds, language, say, onOrder }))),
              h('p', { className: 'small' }, say(words.clock, { zone: zoneInWords(language, state.timeZone) })),
            ),
            h(Published, { key: 'published', live: `${state.build.commit} ${state.drafts.length}`, kinds: state.kinds, language, say, onOrder }),
          ],
    ),
  );
}
