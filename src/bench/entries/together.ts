import { Both } from '../both.ts';
import { addressIn, day, ids, picture, times, type Draft } from '../entry.ts';
import { phases, type Cast, type Named } from '../plan.ts';
import { heading, line, paragraph } from '../prose.ts';

export function supplyChain(cast: Cast, { id, name }: Named, place: number): Draft {
  const { chance, of } = cast;
  const photos: number[] = [];
  return {
    collection: 'supply-chain',
    id,
    photos,
    data: {
      name: new Both(name, `The chain: ${id}`),
      ...addressIn(id, false),
      standfirst: line(chance),
      image: picture(cast, photos),
      craft: of.craft[place % of.craft.length]?.id,
      territories: ids(chance.several(of.territory, 3)),
      product: heading(chance),
      phases: phases.map((key) => ({ key, name: new Both(key, key), text: line(chance, 400), input: line(chance, 80), output: line(chance, 80) })),
    },
  };
}

export function event(cast: Cast, { id, name }: Named): Draft {
  const { chance, of } = cast;
  const date = day(cast, 2027, 2027);
  return {
    collection: 'event',
    id,
    photos: [],
    data: {
      name: new Both(name, `${name} (en)`),
      ...addressIn(id, false),
      standfirst: line(chance),
      description: paragraph(chance, 4),
      kind: chance.pick(['fair', 'openWorkshop', 'matching', 'talk']),
      start: `${date}T10:00`,
      end: `${date}T18:00`,
      timeZone: 'Europe/Rome',
      place: { name: 'Sala dell’Esempio', address: 'Piazza dell’Esempio 1', position: { lat: 45.5, lon: 11.5 } },
      territory: chance.favour(of.territory).id,
      brands: ids(chance.several(of.brand, 1)),
      firms: ids(times(6, () => chance.pick(of.firm)).filter((each, at, all) => all.indexOf(each) === at)),
      languages: ['it', 'en'],
      registrationUrl: 'https://iscrizioni.example.org/modulo',
      organiser: 'Redazione di prova',
      profilesSought: line(chance, 300),
      schedule: times(4, (at) => ({ time: `1${at}:00`, what: line(chance, 150) })),
      sample: true,
    },
  };
}

export function network(cast: Cast, { id, name }: Named): Draft {
  const { chance, of } = cast;
  return {
    collection: 'network',
    id,
    photos: [],
    data: {
      name,
      ...addressIn(id, false),
      kind: chance.pick(['businessNetwork', 'consortium', 'association']),
      purpose: paragraph(chance, 3),
      territory: chance.favour(of.territory).id,
      foundedOn: day(cast, 1990, 2024),
      manager: { name: 'Segreteria di prova', email: `rete@${id}.example`, phone: '+39 0444 000000' },
      results: times(3, (at) => ({ year: String(2023 + at), text: line(chance, 230) })),
      website: `https://${id}.example/`,
      sample: true,
    },
  };
}
