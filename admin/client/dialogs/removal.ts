import { createElement as h } from 'react';
import { say } from '../words.ts';
import { open } from './open.ts';

/** Says of an entry that somebody has proposed to remove it, with the way to where that is decided. */
export async function sayProposed(message: string): Promise<void> {
  const title = say({ it: 'Proposta di eliminazione', en: 'Proposed for removal' });
  await open<true>(title, (answer) =>
    h(
      'div',
      null,
      h('h2', null, title),
      h('p', null, `${message}.`),
      h('p', { className: 'newsroom-actions' }, h('button', { type: 'button', autoFocus: true, onClick: () => answer(true) }, say({ it: 'Ho capito', en: 'I see' })), h('a', { href: '/admin/publications/' }, say({ it: 'Vai a «Pubblicazione»', en: 'Go to “Publication”' }))),
    ),
  );
}
