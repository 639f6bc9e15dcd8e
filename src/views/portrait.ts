import type { Entry } from '../ingest/index.ts';
import { initials } from './brand-mark.ts';
import type { Edition, ImageView, LinkView } from './edition.ts';

/** A person with a face, or with initials in its place. */
export interface PortraitView {
  readonly link: LinkView;
  readonly initials: string;
  readonly image?: ImageView;
}

export function portraitOf(edition: Edition, person: Entry<'person'>): PortraitView {
  const { name, portrait } = edition.data(person);
  return { link: edition.link(person), initials: initials(name), ...(portrait && { image: edition.image(person, portrait) }) };
}
