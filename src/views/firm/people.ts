import type { Data } from '../../model/index.ts';
import { initials } from '../brand-mark.ts';
import type { Edition, ImageView, LinkView } from '../edition.ts';
import { mostCards } from '../parts.ts';

export interface PersonView {
  readonly link: LinkView;
  readonly role: string;
  readonly languages?: string;
  readonly portrait?: ImageView;
  /** Shown where there is no portrait. */
  readonly initials: string;
}

export function peopleViews(edition: Edition, { people }: Data<'firm'>): PersonView[] {
  const { t, format } = edition;
  return edition.found(people).slice(0, mostCards).map((person) => {
    const { name, role, languages, portrait } = edition.data(person);
    return {
      link: edition.link(person),
      role,
      ...(languages.length > 0 && { languages: t('contact.languages', { languages: format.list(languages.map((code) => format.language(code))) }) }),
      ...(portrait && { portrait: edition.image(person, portrait) }),
      initials: initials(name),
    };
  });
}
