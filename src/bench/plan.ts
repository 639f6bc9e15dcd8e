import type { ListedName } from '../model/index.ts';
import { pageSize } from '../routing/routes.ts';
import { languages } from './both.ts';
import { Chance } from './chance.ts';
import { personName, rareWord, slugOf, surname, townName } from './names.ts';
import { countries, trades, wares } from './words.ts';

/** An entry that others can refer to: its id, and its name in the default language. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** Of every 33 stories and firms one is not yet translated: it has no page in the second language, and texts do not link to it. */
export const isTranslated = (place: number): boolean => place % 33 !== 32;

/** Who and what a corpus is about, before anything is written about them. */
export interface Cast {
  readonly chance: Chance;
  readonly of: Readonly<Record<ListedName, readonly Named[]>>;
  readonly authors: readonly Named[];
  readonly verifiers: readonly Named[];
  readonly ambassadors: readonly Named[];
  readonly makers: readonly Named[];
  /** The firms and stories that have a page in every language. */
  readonly linkable: { readonly firms: readonly Named[]; readonly stories: readonly Named[] };
  /** How many further pages there are, such as the method. */
  readonly pages: number;
  /** The number of the next picture; there are as many different ones as was asked for. */
  readonly photo: () => number;
}

/** The keys of the phases of every supply chain. */
export const phases = ['materia', 'preparazione', 'lavorazione', 'finitura', 'consegna'] as const;

const between = (least: number, most: number, wanted: number) => Math.round(Math.min(most, Math.max(least, wanted)));

/** How many entries with a page make about `pages` built pages: each entry and each dozen of a list has one in each language. */
export const entriesFor = (pages: number): number => Math.round(pages / languages.length / (1 + 1 / pageSize));

/** How many entries of each kind a territorial site of `entries` entries has. The rest are stories. */
function counts(entries: number): Record<ListedName, number> {
  const of = {
    firm: Math.round(entries * 0.55),
    person: Math.max(8, Math.round(entries * 0.1)),
    territory: between(4, 40, entries * 0.0045),
    brand: between(3, 16, entries / 400),
    'supply-chain': between(3, 20, entries / 300),
    product: Math.round(entries * 0.08),
    event: Math.round(entries * 0.03),
    network: between(2, 60, entries * 0.006),
    market: between(3, countries.length, entries / 400),
    craft: between(4, trades.length, entries / 250),
  };
  const others = Object.values(of).reduce((sum, count) => sum + count, 0);
  return { story: Math.max(1, entries - others), ...of };
}

/** Chooses names for all that a corpus is about. */
export function castOf(pages: number, seed: number, photos: number): Cast {
  const chance = new Chance(seed);
  const further = between(3, 12, pages / 1000);
  const count = counts(entriesFor(pages) - further);
  const called = (number: number, name: (place: number) => string): Named[] =>
    Array.from({ length: number }, (_, place) => {
      const each = name(place);
      return { id: `${slugOf(each)}-${place + 1}`, name: each };
    });
  const trade = (place: number) => trades[place % trades.length]?.it ?? '';
  const people = called(count.person, () => personName(chance));
  const share = (from: number, to: number) => people.slice(Math.floor(people.length * from), Math.floor(people.length * to));
  const firms = called(count.firm, () => `${chance.pick(['Bottega', 'Officina', 'Fornace', 'Laboratorio', 'Manifattura', 'Tessitura'])} ${surname(chance)}`);
  const stories = called(count.story, () => `Il ${rareWord(chance)} e la ${rareWord(chance)}`);
  let photo = 0;
  return {
    chance,
    of: {
      story: stories,
      firm: firms,
      person: people,
      territory: called(count.territory, () => townName(chance)),
      brand: called(count.brand, () => `Fatto a ${townName(chance)}`),
      'supply-chain': called(count['supply-chain'], (place) => `La catena: ${trade(place).toLowerCase()}`),
      product: called(count.product, () => `${chance.pick(wares).it} ${surname(chance)}`),
      event: called(count.event, () => `Porte aperte a ${townName(chance)}`),
      network: called(count.network, () => `Rete ${surname(chance)}`),
      market: called(count.market, (place) => countries[place]?.[1] ?? ''),
      craft: called(count.craft, trade),
    },
    authors: share(0, 0.125),
    verifiers: share(0.125, 0.25),
    ambassadors: share(0.25, 0.375),
    makers: share(0.375, 1),
    linkable: { firms: firms.filter((_, place) => isTranslated(place)), stories: stories.filter((_, place) => isTranslated(place)) },
    pages: further,
    photo: () => photo++ % photos,
  };
}
