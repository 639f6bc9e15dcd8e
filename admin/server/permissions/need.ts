import type { Editor } from '../editor.ts';
import type { Grant, Role } from './roles.ts';

/** Where something is: a territory with those that it is part of, or a brand; any of them will do. `all`: everywhere, or nowhere in particular. */
export type Within = readonly string[] | 'all';

/** What a change takes. */
export type Need =
  | { readonly permission: 'write' | 'verify' | 'publish' | 'settings'; readonly within: Within }
  | { readonly permission: 'translate'; readonly language: string; readonly within: Within }
  /** To be the person of the stories who signs. */
  | { readonly permission: 'sign'; readonly as: string }
  /** To have no part in what is checked: by e-mail address who wrote it, by id whom it names. */
  | { readonly permission: 'independence'; readonly of: string; readonly writers: readonly string[]; readonly people: readonly string[] };

const permitted: Readonly<Record<Role, readonly Need['permission'][]>> = {
  writer: ['write', 'translate'],
  translator: ['translate'],
  verifier: ['verify'],
  publisher: ['write', 'translate', 'publish'],
  administrator: ['write', 'translate', 'publish', 'settings'],
};

/** Whether somebody may do what needs this. What no role permits is permitted to nobody. */
export function may({ grants, email, person }: Editor, need: Need): boolean {
  if (grants === 'everything') return true;
  if (need.permission === 'sign') return need.as === person;
  if (need.permission === 'independence') return !need.writers.includes(email.toLowerCase()) && (person === undefined || !need.people.includes(person));
  return grants.some((grant) => permitted[grant.role].includes(need.permission) && speaks(grant, need) && covers(grant, need.within));
}

const speaks = (grant: Grant, need: Need) => grant.role !== 'translator' || (need.permission === 'translate' && grant.languages.includes(need.language));
const covers = ({ places }: Grant, within: Within) => places === 'all' || (within !== 'all' && within.some((place) => places.includes(place)));

/** A need as it is kept in records: `write@territory/murano`. */
export function needText(need: Need): string {
  if (need.permission === 'sign') return `sign@${need.as}`;
  if (need.permission === 'independence') return `independence@${need.of}`;
  const place = need.within === 'all' ? 'all' : (need.within[0] ?? 'all');
  return `${need.permission}${need.permission === 'translate' ? `:${need.language}` : ''}@${place}`;
}
