import { createElement as h, useEffect, useId, useState, type ChangeEvent } from 'react';
import type { PublishedEntry } from '../../server/publications.ts';
import { ask } from '../ask.ts';
import { Refusal, type OrderProps, type Refused } from './draft.ts';
import { entryAddress } from './problems.ts';
import { words } from './words.ts';

const most = 20;

/** The entries that readers see, to take one of them off the site. `live`: changes whenever they may have. */
export function Published({ live, kinds, language, say, onOrder }: OrderProps & { readonly live: string | undefined }) {
  const [kind, setKind] = useState('story');
  const [part, setPart] = useState('');
  const [entries, setEntries] = useState<readonly PublishedEntry[]>();
  const [kindField, partField] = [useId(), useId()];
  useEffect(() => {
    let wanted = true;
    ask<readonly PublishedEntry[]>(`/api/published/${kind}`).then(
      (found) => wanted && setEntries(found),
      () => wanted && setEntries(undefined),
    );
    return () => {
      wanted = false;
    };
  }, [kind, live]);
  const found = (entries ?? []).filter(({ title }) => title.toLocaleLowerCase(language).includes(part.toLocaleLowerCase(language)));
  return h(
    'section',
    { 'aria-labelledby': 'published' },
    h('h2', { id: 'published' }, say(words.published)),
    h(
      'div',
      { className: 'orders' },
      h('label', { htmlFor: kindField }, say(words.kind)),
      h('select', { id: kindField, value: kind, onChange: (event: ChangeEvent<HTMLSelectElement>) => setKind(event.currentTarget.value) }, kinds.map(({ name, plural }) => h('option', { key: name, value: name }, plural[language]))),
      h('label', { htmlFor: partField }, say(words.find)),
      h('input', { id: partField, type: 'search', value: part, onChange: (event) => setPart(event.currentTarget.value) }),
    ),
    entries === undefined && h('p', { className: 'small' }, say(words.loading)),
    entries !== undefined && found.length === 0 && h('p', { className: 'small' }, say(words.none)),
    h('ul', { className: 'entries' }, found.slice(0, most).map((entry) => h(PublishedRow, { key: `${entry.collection}/${entry.slug}`, entry, kinds, language, say, onOrder }))),
    found.length > most && h('p', { className: 'small' }, say(words.more, { n: found.length - most })),
  );
}

function PublishedRow({ entry: { collection, slug, title }, kinds, language, say, onOrder }: OrderProps & { readonly entry: PublishedEntry }) {
  const [asking, setAsking] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const unpublish = async () => {
    setRefused(await onOrder({ action: 'unpublish', collection, slug }));
    setAsking(false);
  };
  return h(
    'li',
    { className: 'line' },
    h('a', { href: entryAddress(collection, slug) }, title),
    asking
      ? h('span', { className: 'orders' }, say(words.sure, { title }), h('button', { type: 'button', autoFocus: true, onClick: () => setAsking(false) }, say(words.no)), h('button', { type: 'button', onClick: () => void unpublish() }, say(words.yes)))
      : h('button', { type: 'button', 'aria-label': `${say(words.unpublish)}: ${title}`, onClick: () => setAsking(true) }, say(words.unpublish)),
    h('div', { role: 'alert' }, refused && h(Refusal, { refused, kinds, places: true, language, say })),
  );
}
