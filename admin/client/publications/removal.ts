import { createElement as h, useState } from 'react';
import type { Order } from '../../server/publications.ts';
import type { Say } from './say.ts';
import { words } from './words.ts';

interface Props {
  readonly title: string;
  readonly busy: boolean;
  readonly say: Say;
  readonly onDecide: (action: Extract<Order['action'], 'remove' | 'keep'>) => void;
}

/** What can be decided about a proposal to remove an entry. */
export function RemovalOrders({ title, busy, say, onDecide }: Props) {
  const [asking, setAsking] = useState(false);
  if (asking) return h('p', { className: 'orders' }, say(words.sureToRemove, { title }), h('button', { type: 'button', autoFocus: true, disabled: busy, onClick: () => setAsking(false) }, say(words.notYet)), h('button', { type: 'button', disabled: busy, onClick: () => onDecide('remove') }, say(words.remove)));
  return h('p', { className: 'orders' }, h('button', { type: 'button', 'aria-label': `${say(words.remove)}: ${title}`, onClick: () => setAsking(true) }, say(words.remove)), h('button', { type: 'button', 'aria-label': `${say(words.keep)}: ${title}`, disabled: busy, onClick: () => onDecide('keep') }, say(words.keep)));
}
