import { Both } from '../both.ts';
import { addressIn, day, picture, type Draft } from '../entry.ts';
import { phases, type Cast, type Named } from '../plan.ts';
import { line } from '../prose.ts';

/** A product, with the firms that had a hand in it. */
export function product(cast: Cast, { id, name }: Named, place: number): Draft {
  const { chance, of } = cast;
  const photos: number[] = [];
  const firmOf = chance.pick(of.firm);
  const chain = chance.favour(of['supply-chain']);
  return {
    collection: 'product',
    id,
    photos,
    data: {
      name: new Both(name, `${name} (en)`),
      ...addressIn(id, place % 100 === 3),
      standfirst: line(chance),
      firm: firmOf.id,
      craft: chance.favour(of.craft).id,
      image: picture(cast, photos),
      ...(chance.happens(0.5) && { story: chance.pick(of.story).id }),
      materials: line(chance, 200),
      dimensions: `${chance.whole(4, 90)} × ${chance.whole(4, 90)} cm`,
      gtin: gtin(place + 1),
      steps: phases.map((phase) => ({ chain: chain.id, phase, firm: chance.pick(of.firm).id, place: chance.favour(of.territory).name, date: day(cast, 2026, 2026), evidence: line(chance, 160) })),
      care: line(chance, 300),
      sample: true,
    },
  };
}

/** A GTIN of 13 digits with the prefix for use inside a shop, and its check digit. */
function gtin(number: number): string {
  const digits = `200${String(number).padStart(9, '0')}`;
  const sum = Array.from(digits).reduce((total, digit, place) => total + Number(digit) * (place % 2 === 0 ? 1 : 3), 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}
