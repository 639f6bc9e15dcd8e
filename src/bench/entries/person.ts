import { addressIn, picture, type Draft } from '../entry.ts';
import type { Cast, Named } from '../plan.ts';
import { line, paragraph } from '../prose.ts';

export function person(cast: Cast, entry: Named): Draft {
  const { chance } = cast;
  const photos: number[] = [];
  const kind = cast.authors.includes(entry) ? 'author' : cast.verifiers.includes(entry) ? 'verifier' : cast.ambassadors.includes(entry) ? 'ambassador' : 'maker';
  return {
    collection: 'person',
    id: entry.id,
    photos,
    data: {
      name: entry.name,
      ...addressIn(entry.id, false),
      role: line(chance, 110),
      ...(chance.happens(0.5) && { portrait: picture(cast, photos) }),
      bio: paragraph(chance, 3),
      ...(kind === 'maker' && { firm: chance.pick(cast.of.firm).id }),
      kind,
      languages: ['it', 'en'],
      contacts: { email: `${entry.id}@redazione.example`, phone: '+39 0444 000000' },
      sameAs: [`https://social.example.org/${entry.id}`],
      sample: true,
    },
  };
}
