import { createElement as h, useState } from 'react';
import { roles, type Grant } from '../../server/permissions/roles.ts';
import type { Say } from './words.ts';

export interface Named {
  readonly id: string;
  readonly name: string;
}

interface RolesProps {
  readonly say: Say;
  readonly grants: readonly Grant[];
  readonly byline: string | null;
  readonly places: readonly Named[];
  readonly languages: readonly string[];
  readonly bylines: readonly Named[];
}

/** What somebody may do, and where: for a form. */
export function Roles({ say, grants, byline, places, languages, bylines }: RolesProps) {
  const [held, setHeld] = useState<readonly string[]>(grants.map(({ role }) => role));
  const choices = (name: string, label: string, options: readonly Named[], chosen: readonly string[]) => h('label', { key: name }, label, h('select', { name, multiple: true, required: true, defaultValue: [...chosen] }, options.map(({ id, name: shown }) => h('option', { key: id, value: id }, shown))));
  return [
    h(
      'fieldset',
      { key: 'roles' },
      h('legend', null, say('roles')),
      roles.map((role) => {
        const grant = grants.find((each) => each.role === role);
        const held_ = held.includes(role);
        return [
          h('label', { key: role }, h('input', { type: 'checkbox', name: role, checked: held_, onChange: (event) => setHeld(event.currentTarget.checked ? [...held, role] : held.filter((each) => each !== role)) }), say(role)),
          held_ && role !== 'administrator' && choices(`${role}-places`, `${say(role)}: ${say('where').toLowerCase()}`, [{ id: 'all', name: say('everywhere') }, ...places], [grant?.places ?? 'all'].flat()),
          held_ && role === 'translator' && choices('languages', say('into'), languages.map((id) => ({ id, name: id })), grant?.role === 'translator' ? grant.languages : []),
        ];
      }),
    ),
    h('label', { key: 'byline' }, say('byline'), h('select', { name: 'byline', defaultValue: byline ?? '', 'aria-describedby': 'byline-hint' }, h('option', { value: '' }, say('nobody')), bylines.map(({ id, name }) => h('option', { key: id, value: id }, name))), h('span', { className: 'small' }, say('bylineHint'))),
  ];
}

/** The roles that a form was filled in with. */
export function rolesIn(filled: FormData): { readonly grants: readonly Grant[]; readonly byline: string | null } {
  const strings = (name: string) => filled.getAll(name).filter((value) => typeof value === 'string');
  const grants = roles.filter((role) => filled.has(role)).map((role): Grant => {
    const chosen = strings(`${role}-places`);
    const places = chosen.includes('all') ? 'all' : chosen;
    if (role === 'administrator') return { role, places: 'all' };
    return role === 'translator' ? { role, places, languages: strings('languages') } : { role, places };
  });
  return { grants, byline: strings('byline').find((id) => id !== '') ?? null };
}
