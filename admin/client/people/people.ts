import { createElement as h, useEffect, useState } from 'react';
import { editorLanguages, type EditorLanguage } from '../../../src/model/index.ts';
import type { Grant } from '../../server/permissions/roles.ts';
import { ask } from '../ask.ts';
import { Field, Form, reasonOf, text } from './form.ts';
import { Roles, rolesIn, type Named } from './roles.ts';
import type { Say } from './words.ts';

interface Member {
  readonly id: number;
  readonly name: string;
  readonly email: string;
  readonly language: EditorLanguage;
  readonly grants: readonly Grant[];
  readonly byline: string | null;
}

interface Known {
  readonly own: number;
  readonly people: readonly Member[];
  readonly invitations: readonly { readonly id: number; readonly name: string; readonly email: string }[];
  readonly languages: readonly string[];
  readonly places: readonly Named[];
  readonly bylines: readonly Named[];
}

/** Everybody who has an account or is invited, and what they may do. */
export function People({ say }: { readonly say: Say }) {
  const [known, setKnown] = useState<Known>();
  const [refused, setRefused] = useState('');
  const [link, setLink] = useState<{ readonly for: string; readonly link: string }>();
  const look = () => ask<Known>('/api/people').then(setKnown);
  const have = (path: string, body: object) => {
    setRefused('');
    ask(`/api/people/${path}`, body).then(look).catch((error: unknown) => setRefused(reasonOf(error, say)));
  };
  useEffect(() => void look().catch((error: unknown) => setRefused(reasonOf(error, say))), []);
  const order = (label: string, about: string, act: () => void) => h('button', { key: label, type: 'button', 'aria-label': `${label}: ${about}`, onClick: act }, label);
  const shown = (made: { readonly for: string; readonly link: string }) => h('output', null, `${say('link')} ${made.for}: `, h('code', null, made.link), h('span', { className: 'small' }, ` ${say('linkHint')}`));
  return [
    h('p', { key: 'refused', role: 'alert', className: 'bad' }, refused),
    link && h('div', { key: 'link', role: 'status' }, shown(link)),
    known && [
      h(
        'ul',
        { key: 'people', className: 'entries' },
        known.people.map((member) =>
          h(
            'li',
            { key: `${member.id} ${JSON.stringify(member.grants)}` },
            h('h2', null, member.name),
            h('p', { className: 'small' }, `${member.email} · ${member.grants.map(({ role }) => say(role)).join(', ')}`),
            h(
              'details',
              null,
              h('summary', null, `${say('roles')}: ${member.name}`),
              h(
                Form,
                {
                  say,
                  button: say('save'),
                  onSend: async (filled) => {
                    await ask('/api/people/roles', { id: member.id, ...rolesIn(filled) });
                    await look();
                    return say('saved');
                  },
                },
                h(Roles, { say, ...known, grants: member.grants, byline: member.byline }),
              ),
              h(
                'div',
                { className: 'orders' },
                order(say('newLink'), member.name, () => void ask<{ readonly link: string }>('/api/people/link', { id: member.id }).then((made) => setLink({ for: member.name, ...made }))),
                order(say('endSessions'), member.name, () => have('end-sessions', { id: member.id })),
                member.id !== known.own &&
                  order(say('removePerson'), member.name, () => {
                    if (confirm(`${say('sure')} ${member.name}?`)) have('remove', { id: member.id });
                  }),
              ),
            ),
          ),
        ),
      ),
      known.invitations.length > 0 && [
        h('h2', { key: 'waiting' }, say('waiting')),
        h(
          'ul',
          { key: 'invitations', className: 'entries' },
          known.invitations.map(({ id, name, email }) => h('li', { key: id, className: 'line' }, `${name}, ${email}`, order(say('withdraw'), name, () => have('withdraw', { id })))),
        ),
      ],
      h('h2', { key: 'invite' }, say('invite')),
      h(
        Form,
        {
          key: 'form',
          say,
          button: say('makeLink'),
          onSend: async (filled) => {
            const made = await ask<{ readonly link: string }>('/api/people/invite', { name: text(filled, 'name'), email: text(filled, 'email'), language: text(filled, 'language'), ...rolesIn(filled) });
            await look();
            return shown({ for: text(filled, 'name'), ...made });
          },
        },
        h(Field, { label: say('name'), name: 'name' }),
        h(Field, { label: say('email'), name: 'email', type: 'email' }),
        h('label', null, say('language'), h('select', { name: 'language' }, editorLanguages.map((each) => h('option', { key: each, value: each }, { it: 'Italiano', en: 'English' }[each])))),
        h(Roles, { say, ...known, grants: [{ role: 'writer', places: 'all' }], byline: null }),
      ),
    ],
  ];
}
