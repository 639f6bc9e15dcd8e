import { createElement as h } from 'react';
import type { EditorLanguage } from '../../../src/model/index.ts';
import { ask } from '../ask.ts';
import { Field, Form, reasonOf, text } from '../people/form.ts';
import { draw } from '../people/page.ts';
import { guessed, sayIn } from '../people/words.ts';

/** The secret stands after `#`, which no server and no log gets to see. */
const secret = location.hash.slice(1);

try {
  const { name, email, language } = await ask<{ readonly name: string; readonly email: string; readonly language: EditorLanguage }>('/api/invitation', { secret });
  draw(language, 'invitation', (say) =>
    h(
      'main',
      null,
      h('h1', null, say('invitation')),
      h('p', null, `${say('invited')} ${name} (${email}).`),
      h(
        Form,
        {
          say,
          button: say('accept'),
          onSend: async (filled) => {
            await ask('/api/invitation/accept', { secret, password: text(filled, 'password') });
            location.replace('/admin/');
            return undefined;
          },
        },
        // So that the browser keeps the password with its account.
        h('input', { type: 'hidden', name: 'email', autoComplete: 'username', value: email, readOnly: true }),
        h(Field, { label: say('choose'), name: 'password', type: 'password', autoComplete: 'new-password', minLength: 12, hint: say('chooseHint') }),
      ),
    ),
  );
} catch (error) {
  draw(guessed, 'invitation', (say) => h('main', null, h('h1', null, say('invitation')), h('p', { className: 'bad', role: 'alert' }, reasonOf(error, sayIn(guessed)))));
}
