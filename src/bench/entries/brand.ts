import { Both } from '../both.ts';
import { addressIn, day, ids, type Draft } from '../entry.ts';
import type { Cast, Named } from '../plan.ts';
import { line } from '../prose.ts';

/** Many firms are members of a brand; each is in one at most. */
export function brand(cast: Cast, { id, name }: Named, place: number): Draft {
  const { chance, of } = cast;
  const members = of.firm.filter((_, number) => number % (of.brand.length * 3) === place);
  return {
    collection: 'brand',
    id,
    photos: [],
    files: { 'emblema.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path d="M4 18h16M7 18V9a5 5 0 0 1 10 0v9"/></svg>' },
    data: {
      name,
      ...addressIn(id, false),
      kind: place % 2 === 0 ? 'geographic' : 'theme',
      promise: line(chance),
      charter: Array.from({ length: chance.whole(3, 5) }, () => ({ name: line(chance, 80), text: line(chance, 500), check: line(chance, 300), checkedBy: new Both('Un terzo, una volta l’anno', 'A third party, once a year') })),
      owner: { name: `Consorzio ${name}`, url: 'https://consorzio.example.org/' },
      territories: ids(chance.several(of.territory, 3)),
      accent: '#a87400',
      emblem: 'emblema.svg',
      members: members.map((member, number) => ({ firm: member.id, since: day(cast, 2019, 2024), ...(number % 20 === 0 && { until: day(cast, 2025, 2026) }), status: chance.happens(0.95) ? 'active' : 'suspended', decidedOn: day(cast, 2018, 2018) })),
      minimum: { stories: 0, members: 1 },
      sample: true,
    },
  };
}
