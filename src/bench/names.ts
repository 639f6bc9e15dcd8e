import type { Chance } from './chance.ts';

const givenNames = 'Ada Ivo Nives Tobia Livia Oscar Norma Dario Elena Renzo Wanda Samuele Chiara Matteo Oriana Michele Bruna Guido Irma Aldo Delia Ugo Sara Piero Nella Lino Rosa Vito Mara Enzo'.split(' ');
const stems = 'Brand Cast Fald Gremm Lavor Mondr Nervis Ostell Pavan Quart Rast Sper Tamb Vall Zorz Altin Belv Corn Dorf Ferr'.split(' ');
const endings = 'olan ecchi iolo uzzi arello ingo otti eschin avero ildi ornin ambri'.split(' ');
const places = 'Ser Val Mon Cas Ron Tor Bor Gal Ver San Pie Fon'.split(' ');
const townEndings = 'avalle ebruna olungo estella omiro ighera ellano orgo abella ozzano imonte attico'.split(' ');
const syllables = 'ba be bi bo ca co da de di do fa fe fi ga go la le li lo ma me mi mo na ne no pa pe pi po ra re ri ro sa se si so ta te ti to va ve vi vo za zo'.split(' ');

/** An invented person. */
export const personName = (chance: Chance): string => `${chance.pick(givenNames)} ${surname(chance)}`;

export const surname = (chance: Chance): string => chance.pick(stems) + chance.pick(endings);

/** An invented town. */
export const townName = (chance: Chance): string => chance.pick(places) + chance.pick(townEndings);

/** A rare word, such as a dialect has for a tool: few of them occur often, and most only once or twice. */
export function rareWord(chance: Chance): string {
  const rank = Math.floor(Math.exp(chance.next() * Math.log(40_000)));
  let [word, rest] = ['', (rank * 7919) % 104_729];
  for (let place = 0; place < 3; place += 1) {
    word += syllables[rest % syllables.length] ?? '';
    rest = Math.floor(rest / syllables.length);
  }
  return `${word}la`;
}

/** A part of an address, made of a name. */
export const slugOf = (name: string): string =>
  name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
