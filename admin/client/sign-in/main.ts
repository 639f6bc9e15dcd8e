import { startAuthentication } from '@simplewebauthn/browser';
import { createElement as h } from 'react';
import { ask } from '../ask.ts';
import { Field, Form, text } from '../people/form.ts';
import { draw } from '../people/page.ts';
import { guessed } from '../people/words.ts';

/** Back to what was asked for: the part of the address after `#` says which entry. */
const enter = () => {
  location.replace(`/admin/${location.hash}`);
};

draw(guessed, 'signIn', (say) =>
  h(
    'main',
    null,
    h('h1', null, say('signIn')),
    h(
      Form,
      {
        say,
        button: say('enter'),
        onSend: async (filled) => {
          await ask('/api/sign-in', { email: text(filled, 'email'), password: text(filled, 'password') });
          enter();
          return undefined;
        },
      },
      h(Field, { label: say('email'), name: 'email', type: 'email', autoComplete: 'username' }),
      h(Field, { label: say('password'), name: 'password', type: 'password', autoComplete: 'current-password' }),
    ),
    h(Form, {
      say,
      button: say('byPasskey'),
      onSend: async () => {
        const response = await startAuthentication({ optionsJSON: await ask<Parameters<typeof startAuthentication>[0]['optionsJSON']>('/api/sign-in/passkey/options', {}) });
        await ask('/api/sign-in/passkey', { response });
        enter();
        return undefined;
      },
    }),
    h('p', { className: 'small' }, say('forgotten')),
  ),
);
