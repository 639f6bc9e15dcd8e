import type { Chance } from '../chance.ts';
import { addressIn, day, ids, picture, type Draft } from '../entry.ts';
import { isTranslated, phases, type Cast, type Named } from '../plan.ts';
import { line } from '../prose.ts';
import { countries } from '../words.ts';

const units = ['piece', 'pair', 'metre', 'kilogram', 'gram', 'litre', 'euro'];
const incoterms = ['EXW', 'FCA', 'CPT', 'CIP', 'DAP', 'DPU', 'DDP', 'FAS', 'FOB', 'CFR', 'CIF'];
const modes = ['agent', 'distributor', 'importer', 'licensee', 'franchisee', 'jointVenture', 'contractProduction', 'coDesign', 'supplier'];
const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'];
export const productClasses = ['5109', '5112', '6912', '6913', '7013', '7113', '9202', '4202', '6403'];

const countryCodes = (chance: Chance, count: number) => chance.several(countries, count).map(([code]) => code);

/** An Italian VAT number: seven digits, the office (024: Vicenza), and the check digit of the Luhn algorithm. */
function vatNumber(number: number): string {
  const digits = `${String(number).padStart(7, '0')}024`;
  const sum = Array.from(digits).reduce((total, digit, place) => total + (place % 2 === 0 ? Number(digit) : Math.floor((Number(digit) * 2) / 10) + ((Number(digit) * 2) % 10)), 0);
  return `IT${digits}${(10 - (sum % 10)) % 10}`;
}

function trade(cast: Cast): object {
  const { chance } = cast;
  const quantity = () => ({ amount: chance.whole(1, 900), unit: chance.pick(units) });
  return {
    productClasses: chance.several(productClasses, 2).map((code) => `hs-${code}`),
    minimumOrder: quantity(),
    samplePolicy: line(chance, 190),
    leadTimeWeeks: chance.whole(1, 40),
    monthlyCapacity: quantity(),
    incoterms: chance.several(incoterms, 3),
    paymentTerms: line(chance, 190),
    exportMarkets: countryCodes(chance, 5),
    languages: ['it', 'en'],
    certificates: Array.from({ length: chance.whole(0, 2) }, () => ({
      scheme: `ISO ${chance.whole(9000, 22_000)}`,
      number: `C-${chance.whole(1000, 9999)}`,
      issuer: 'Ente di prova',
      validUntil: day(cast, 2027, 2029),
      scope: line(chance, 120),
      url: 'https://certificati.example.org/registro',
    })),
    lastConfirmedOn: day(cast, 2026, 2026),
  };
}

const visit = ({ chance }: Cast): object => ({
  open: true,
  byAppointment: chance.happens(0.6),
  hours: chance.several(weekdays, 3).map((weekday) => ({ day: weekday, opens: '09:00', closes: '12:30' })),
  languages: ['it', 'en'],
  experiences: Array.from({ length: chance.whole(0, 2) }, () => ({ name: line(chance, 110), minutes: chance.whole(30, 240), price: chance.whole(0, 90), languages: ['it'] })),
  howToGetHere: line(chance, 500),
});

export function firm(cast: Cast, { id, name }: Named, place: number): Draft {
  const { chance, of } = cast;
  const photos: number[] = [];
  const territory = chance.favour(of.territory);
  const portrait = picture(cast, photos);
  return {
    collection: 'firm',
    id,
    photos,
    isTranslated: isTranslated(place),
    data: {
      name,
      legalName: `${name} S.r.l.`,
      ...addressIn(id, place % 100 === 3),
      standfirst: line(chance),
      portrait,
      gallery: Array.from({ length: chance.happens(0.2) ? 3 : 0 }, () => picture(cast, photos)),
      people: ids(chance.several(cast.makers, 1)),
      territory: territory.id,
      address: { street: `Via dell’Esempio ${chance.whole(1, 200)}`, postalCode: '36100', place: territory.name, province: 'VI', country: 'IT' },
      position: { lat: chance.whole(40_000, 46_000) / 1000, lon: chance.whole(8000, 17_000) / 1000 },
      foundedYear: chance.whole(1850, 2024),
      crafts: ids(chance.several(of.craft, 2)),
      role: chance.pick(['maker', 'maker', 'trader', 'service']),
      supplyChains: chance.several(of['supply-chain'], chance.whole(0, 2)).map((chain) => ({ chain: chain.id, phase: chance.pick(phases) })),
      networks: ids(chance.happens(0.3) ? chance.several(of.network, 1) : []),
      website: `https://${id}.example/`,
      sameAs: [`https://social.example.org/${id}`],
      email: `scrivi@${id}.example`,
      phone: `+39 0444 ${String(place).padStart(6, '0')}`,
      whatsapp: `+39 333 ${String(place).padStart(6, '0')}`,
      vatNumber: vatNumber(place + 1),
      ...(chance.happens(0.6) && { visit: visit(cast) }),
      ...(chance.happens(0.7) && { trade: trade(cast) }),
      seeking: Array.from({ length: chance.happens(0.3) ? chance.whole(1, 2) : 0 }, () => ({ mode: chance.pick(modes), markets: countryCodes(chance, 3), note: line(chance), validUntil: day(cast, 2027, 2028) })),
      exportStage: chance.pick(['lookingOut', 'diversifying', 'partnering']),
      sample: true,
    },
  };
}
