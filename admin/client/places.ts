import type { EditorLanguage, Words } from '../../src/model/index.ts';
import type { Grant } from '../server/permissions/roles.ts';
import { words } from './people/words.ts';
import { words as publication } from './publications/words.ts';

/** Whoever is signed in, as the server says. */
export interface Me {
  readonly language: EditorLanguage;
  /** `everything` on a newsroom without accounts. */
  readonly grants: readonly Grant[] | 'everything';
}

/** A page of the newsroom. */
export interface Place {
  readonly href: string;
  readonly name: Words;
}

/** The pages of the newsroom that somebody has a use for; the desk, where texts are written, comes first. */
export function placesFor({ grants }: Me): readonly [Place, ...Place[]] {
  const hasAccount = grants !== 'everything';
  const administers = hasAccount && grants.some(({ role }) => role === 'administrator');
  return [
    { href: '/admin/', name: words.newsroom },
    { href: '/admin/publications/', name: publication.title },
    ...(hasAccount ? [{ href: '/admin/account/', name: words.account }] : []),
    ...(administers ? [{ href: '/admin/people/', name: words.people }, { href: '/admin/audit/', name: words.audit }] : []),
    { href: '/', name: publication.toSite },
  ];
}

/** Draws the way to the other pages above the desk. */
export function showPlaces(me: Me): void {
  const [desk, ...others] = placesFor(me);
  const nav = document.createElement('nav');
  nav.className = 'newsroom-places';
  nav.ariaLabel = desk.name[me.language];
  nav.append(
    ...others.map(({ href, name }) => {
      const link = document.createElement('a');
      link.href = href;
      link.textContent = name[me.language];
      return link;
    }),
  );
  document.body.prepend(nav);
}
