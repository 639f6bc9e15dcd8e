import { Both } from './both.ts';
import { brand } from './entries/brand.ts';
import { check, mention } from './entries/evidence.ts';
import { firm, productClasses } from './entries/firm.ts';
import { person } from './entries/person.ts';
import { craft, market, page, territory } from './entries/place.ts';
import { product } from './entries/product.ts';
import { event, network, supplyChain } from './entries/together.ts';
import { bareStory, story } from './entries/story.ts';
import type { Draft } from './entry.ts';
import { castOf, entriesFor } from './plan.ts';

/** `full`: every kind of entry, block, relation and picture. `bare`: stories of plain prose. */
export type Kind = 'full' | 'bare';

export interface CorpusOptions {
  /** About how many pages are built of it, lists included, in both languages. */
  readonly pages: number;
  readonly kind: Kind;
  readonly seed: number;
  /** How many different pictures there are; one for every two entries unless said. */
  readonly photos?: number;
}

/** All that a corpus says, before it is written for one system or another. The same options give the same corpus. */
export interface Corpus {
  readonly kind: Kind;
  readonly entries: readonly Draft[];
  /** The ids and names of the closed lists. */
  readonly evidenceKinds: readonly { readonly id: string; readonly name: Both }[];
  readonly productClasses: readonly { readonly id: string; readonly code: string; readonly name: Both }[];
}

const evidenceKinds = [
  { id: 'visit', name: new Both('Visita', 'Visit') },
  { id: 'document', name: new Both('Documento', 'Document') },
  { id: 'measurement', name: new Both('Misura', 'Measurement') },
];

export function makeCorpus({ pages, kind, seed, photos = Math.ceil(entriesFor(pages) / 2) }: CorpusOptions): Corpus {
  const lists = { evidenceKinds, productClasses: productClasses.map((code) => ({ id: `hs-${code}`, code, name: new Both(`Classe ${code}`, `Class ${code}`) })) };
  return { kind, entries: kind === 'full' ? fullEntries(pages, seed, photos) : bareEntries(pages, seed), ...lists };
}

function fullEntries(pages: number, seed: number, photos: number): Draft[] {
  const cast = castOf(pages, seed, photos);
  const { of } = cast;
  const checkedStories = of.story.filter((_, place) => place % 5 !== 4);
  const checks = [
    ...checkedStories.map((each, place) => check(cast, 'story', each, place % 10 === 9)),
    ...of.firm.filter((_, place) => place % 10 === 0).map((each) => check(cast, 'firm', each, false)),
    ...of.product.filter((_, place) => place % 10 === 0).map((each) => check(cast, 'product', each, false)),
  ];
  return [
    ...of.territory.map((each, place) => territory(cast, each, place)),
    ...of.craft.map((each, place) => craft(cast, each, place)),
    ...of['supply-chain'].map((each, place) => supplyChain(cast, each, place)),
    ...of.brand.map((each, place) => brand(cast, each, place)),
    ...of.network.map((each) => network(cast, each)),
    ...of.market.map((each, place) => market(cast, each, place)),
    ...of.person.map((each) => person(cast, each)),
    ...of.firm.map((each, place) => firm(cast, each, place)),
    ...of.product.map((each, place) => product(cast, each, place)),
    ...of.story.map((each, place) => story(cast, each, place, place % 5 !== 4)),
    ...of.event.map((each) => event(cast, each)),
    ...Array.from({ length: cast.pages }, (_, place) => page(cast, place)),
    ...checks,
    ...Array.from({ length: Math.ceil(of.firm.length / 7) }, (_, place) => mention(cast, place)),
  ];
}

/** Stories, and the one place and the one author that the model requires of them. */
function bareEntries(pages: number, seed: number): Draft[] {
  const cast = castOf(100, seed, 1);
  const place = cast.of.territory[0];
  const author = cast.authors[0];
  if (!place || !author) throw new Error('The smallest cast has no territory or no author');
  const stories = Array.from({ length: Math.max(1, entriesFor(pages) - 2) }, (_, number) => ({ id: `storia-${number + 1}`, name: `Storia numero ${number + 1}` }));
  const region = { collection: 'territory', id: place.id, photos: [0], body: new Both('Un luogo.', 'A place.'), data: { name: new Both(place.name, place.name), kind: 'region', standfirst: new Both('Un luogo.', 'A place.'), image: { file: 'foto-0.jpg', decorative: true }, position: { lat: 45.4, lon: 11.9 } } } as const;
  const writer = { collection: 'person', id: author.id, photos: [], data: { name: author.name, role: new Both('Scrive', 'Writes'), bio: new Both('Scrive di chi lavora.', 'Writes about people at work.'), kind: 'author' } } as const;
  return [region, writer, ...stories.map((each) => bareStory(cast, each))];
}
