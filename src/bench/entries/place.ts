import { Both, inEach } from '../both.ts';
import { addressIn, ids, picture, sourcesOf, times, type Draft } from '../entry.ts';
import type { Cast, Named } from '../plan.ts';
import { heading, joined, line, paragraph } from '../prose.ts';
import { countries, trades } from '../words.ts';

const body = (cast: Cast): Both => {
  const title = heading(cast.chance);
  return joined([paragraph(cast.chance, 6), inEach((language) => `## ${title[language]}`), paragraph(cast.chance, 8), paragraph(cast.chance, 5)]);
};

/** Of every eight territories the first is a region, and the others lie in it. */
export function territory(cast: Cast, { id, name }: Named, place: number): Draft {
  const { chance, of } = cast;
  const photos: number[] = [];
  const within = place % 8 === 0 ? undefined : of.territory[place - (place % 8)];
  return {
    collection: 'territory',
    id,
    photos,
    body: body(cast),
    data: {
      name: new Both(name, name),
      ...addressIn(id, false),
      kind: within === undefined ? 'region' : chance.pick(['city', 'valley', 'district', 'island']),
      ...(within && { within: within.id }),
      standfirst: line(chance),
      image: picture(cast, photos),
      position: { lat: 40 + (place % 7), lon: 8 + (place % 9) },
      istatCode: String(100_000 + place),
      airports: times(2, () => ({ name: `Aeroporto di ${chance.favour(of.territory).name}`, km: chance.whole(10, 200), minutes: chance.whole(20, 200) })),
      stations: times(2, () => ({ name: `Stazione di ${chance.favour(of.territory).name}`, km: chance.whole(1, 40), minutes: chance.whole(5, 60) })),
      crafts: ids(chance.several(of.craft, 3)),
      protectedProducts: [{ name: `Pane di ${name}`, scheme: chance.pick(['PDO', 'PGI', 'TSG', 'GI']), registerUrl: 'https://registro.example.org/voce', checkedOn: '2026-05-04' }],
      facts: times(5, () => ({ label: line(chance, 50), value: line(chance, 110), source: line(chance, 150), url: 'https://dati.example.org/serie', year: chance.whole(1300, 2025) })),
      sources: sourcesOf(cast, 6),
    },
  };
}

export function craft(cast: Cast, { id }: Named, place: number): Draft {
  const photos: number[] = [];
  const trade = trades[place % trades.length] ?? new Both('', '');
  return { collection: 'craft', id, photos, body: body(cast), data: { name: trade, ...addressIn(id, false), standfirst: line(cast.chance), image: picture(cast, photos), sources: sourcesOf(cast, 3) } };
}

export function market(cast: Cast, { id, name }: Named, place: number): Draft {
  const { chance } = cast;
  const country = countries[place % countries.length] ?? countries[0];
  return {
    collection: 'market',
    id,
    photos: [],
    data: {
      name: new Both(name, country[2]),
      ...addressIn(id, false),
      country: country[0],
      standfirst: line(chance),
      notes: paragraph(chance, 6),
      ambassadors: chance.several(cast.ambassadors, 2).map((each) => ({ person: each.id, city: 'Città di prova', role: line(chance, 110) })),
      associations: [{ name: `Associazione ${place}`, city: 'Città di prova', url: 'https://associazione.example.org/' }],
      sources: sourcesOf(cast, 2),
    },
  };
}

export const page = (cast: Cast, place: number): Draft => ({
  collection: 'page',
  id: `pagina-${place + 1}`,
  photos: [],
  body: body(cast),
  data: { title: heading(cast.chance), slug: new Both(`pagina-${place + 1}`, `page-${place + 1}`), description: line(cast.chance, 160), reviewed: '2026-05-04', ...(place < 4 && { menu: place % 2 === 0 ? 'header' : 'footer' }) },
});
