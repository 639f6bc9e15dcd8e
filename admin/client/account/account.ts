import { startRegistration } from '@simplewebauthn/browser';
import { createElement as h, useEffect, useState, type ChangeEvent } from 'react';
import { editorLanguages, type EditorLanguage } from '../../../src/model/index.ts';
import { ask } from '../ask.ts';
import { Field, Form, text } from '../people/form.ts';
import { inWords } from '../people/page.ts';
import type { Say } from '../people/words.ts';

interface Own {
  readonly name: string;
  readonly email: string;
  readonly fresh: boolean;
  readonly passkeys: readonly { readonly id: string; readonly name: string; readonly since: number }[];
  readonly sessions: readonly { readonly id: number; readonly seen: number; readonly device: string; readonly present: boolean }[];
}

/** Somebody's own account: how they come in, and where they are. */
export function Account({ say, language }: { readonly say: Say; readonly language: EditorLanguage }) {
  const [own, setOwn] = useState<Own>();
  const look = () => ask<Own>('/api/account').then(setOwn);
  useEffect(() => void look(), []);
  if (own === undefined) return null;
  /** Has something done, and looks again. */
  const have = (path: string, body: object) => () => void ask(`/api/account/${path}`, body).then(look);
  const names: Readonly<Record<EditorLanguage, string>> = { it: 'Italiano', en: 'English' };
  return [
    h('p', { key: 'who' }, `${own.name}, ${own.email}`),
    h(
      'div',
      { key: 'orders', className: 'orders' },
      h('button', { type: 'button', onClick: () => void ask('/api/sign-out', {}).then(() => location.assign('/admin/sign-in/')) }, say('signOut')),
      h('label', { htmlFor: 'language' }, say('language')),
      h(
        'select',
        { id: 'language', value: language, onChange: (event: ChangeEvent<HTMLSelectElement>) => void ask('/api/account/language', { language: event.currentTarget.value }).then(() => location.reload()) },
        editorLanguages.map((each) => h('option', { key: each, value: each, lang: each }, names[each])),
      ),
    ),
    h('h2', { key: 'password' }, say('password')),
    h(
      Form,
      {
        key: 'change',
        say,
        button: say('change'),
        onSend: async (filled) => {
          await ask('/api/account/password', { present: text(filled, 'present'), next: text(filled, 'next') });
          await look();
          return say('changed');
        },
      },
      h(Field, { label: say('present'), name: 'present', type: 'password', autoComplete: 'current-password' }),
      h(Field, { label: say('next'), name: 'next', type: 'password', autoComplete: 'new-password', minLength: 12, hint: say('chooseHint') }),
    ),
    h('h2', { key: 'passkeys' }, say('passkeys')),
    h('p', { key: 'hint' }, say('passkeyHint')),
    own.passkeys.length === 0
      ? h('p', { key: 'none', className: 'small' }, say('noPasskeys'))
      : h(
          'ul',
          { key: 'keys', className: 'entries' },
          own.passkeys.map(({ id, name, since }) => h('li', { key: id, className: 'line' }, h('span', null, name, ' ', h('span', { className: 'small' }, inWords(language, since))), h('button', { type: 'button', 'aria-label': `${say('remove')}: ${name}`, onClick: have('passkeys/remove', { id }) }, say('remove')))),
        ),
    own.fresh
      ? h(
          Form,
          {
            key: 'add',
            say,
            button: say('addPasskey'),
            onSend: async (filled) => {
              const response = await startRegistration({ optionsJSON: await ask<Parameters<typeof startRegistration>[0]['optionsJSON']>('/api/account/passkeys/options', {}) });
              await ask('/api/account/passkeys', { name: text(filled, 'name'), response });
              await look();
              return undefined;
            },
          },
          h(Field, { label: say('passkeyName'), name: 'name' }),
        )
      : h('p', { key: 'stale', className: 'small' }, say('notFresh')),
    h('h2', { key: 'sessions' }, say('sessions')),
    h(
      'ul',
      { key: 'list', className: 'entries' },
      own.sessions.map(({ id, seen, device, present }) =>
        h('li', { key: id, className: 'line' }, h('span', null, device, ' ', h('span', { className: 'small' }, present ? say('thisOne') : `${say('lastSeen')} ${inWords(language, seen)}`)), !present && h('button', { type: 'button', 'aria-label': `${say('end')}: ${device}`, onClick: have('sessions/end', { id }) }, say('end'))),
      ),
    ),
    own.sessions.length > 1 && h('button', { key: 'others', type: 'button', onClick: have('sessions/end', { id: 'others' }) }, say('endOthers')),
  ];
}
