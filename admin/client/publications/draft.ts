import { createElement as h, useId, useState } from 'react';
import type { EditorLanguage } from '../../../src/model/index.ts';
import type { EntryKind, Order, Publication } from '../../server/publications.ts';
import { entryAddress, Problems, type ProblemsProps, type ShownProblem } from './problems.ts';
import { RemovalOrders } from './removal.ts';
import { agoInWords, inWords, type Say } from './say.ts';
import { words } from './words.ts';

/** Why an order was refused. */
export interface Refused {
  readonly error: string;
  readonly problems: readonly ShownProblem[];
}

export interface OrderProps {
  readonly kinds: readonly EntryKind[];
  readonly language: EditorLanguage;
  readonly say: Say;
  /** Has something done, and gives back why it was refused, if it was. */
  readonly onOrder: (order: Order) => Promise<Refused | undefined>;
}

/** An entry on its way to readers, with what can be done about it. */
export function DraftRow({ draft, now, kinds, language, say, onOrder }: OrderProps & { readonly draft: Publication; readonly now: string }) {
  const { collection, slug, title, standing, removes, by, savedAt, publishAt, overdue } = draft;
  const [refused, setRefused] = useState<Refused>();
  const [date, setDate] = useState(publishAt ?? '');
  const [busy, setBusy] = useState(false);
  const field = useId();
  // Lists and settings are called by their own name.
  const kind = kinds.find(({ name }) => name === collection)?.singular[language];
  const order = async (asked: Order) => {
    setBusy(true);
    setRefused(await onOrder(asked));
    setBusy(false);
  };
  const isReady = standing === 'ready' || standing === 'scheduled';
  return h(
    'li',
    null,
    h('h3', null, removes ? title : h('a', { href: entryAddress(collection, slug) }, title)),
    h('p', { className: 'standing' }, h('b', { className: standing }, say(words[standing])), removes && `, ${say(words.removal).toLowerCase()}`, kind !== undefined && ` · ${kind}`),
    publishAt !== undefined && overdue === undefined && h('p', null, `${say(words.comesOut, { when: inWords(language, publishAt) })}.`),
    publishAt !== undefined && overdue && h('div', { className: 'bad' }, h('p', null, `${say(words.wasDue, { when: inWords(language, publishAt) })} ${overdue.reason[language]}.`), h(Problems, { problems: overdue.problems, kinds, language, say })),
    h('p', { className: 'small' }, say(removes ? words.proposedBy : words.savedBy, { who: by, when: agoInWords(language, savedAt) })),
    removes ? h(RemovalOrders, { title, busy, say, onDecide: (action) => void order({ action, collection, slug }) }) : isReady
      ? h(
          'form',
          {
            className: 'orders',
            onSubmit: (event) => {
              event.preventDefault();
              void order({ action: 'schedule', collection, slug, at: date });
            },
          },
          h('label', { htmlFor: field }, say(words.dateFor, { title })),
          h('input', { id: field, type: 'datetime-local', required: true, min: now, value: date, onChange: (event) => setDate(event.currentTarget.value) }),
          h('button', { type: 'submit', disabled: busy }, say(publishAt === undefined ? words.schedule : words.reschedule)),
          publishAt !== undefined && h('button', { type: 'button', disabled: busy, onClick: () => void order({ action: 'unschedule', collection, slug }) }, say(words.unschedule)),
          h('button', { type: 'button', disabled: busy, onClick: () => void order({ action: 'publish', collection, slug }) }, say(words.publish)),
        )
      : h('p', { className: 'small' }, say(words.notReady)),
    h('div', { role: 'alert' }, refused && h(Refusal, { refused, kinds, language, say })),
  );
}

type RefusalProps = Omit<ProblemsProps, 'problems'> & { readonly refused: Refused };

/** Why something was not done, and where. */
export function Refusal({ refused: { error, problems }, ...shown }: RefusalProps) {
  return h('div', { className: 'bad' }, h('p', null, `${error}${problems.length > 0 ? ':' : '.'}`), h(Problems, { problems, ...shown }));
}
