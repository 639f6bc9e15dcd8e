import type { ModelName } from '../model/index.ts';
import { Both, type Language } from './both.ts';
import type { Cast } from './plan.ts';
import { line } from './prose.ts';

/** An entry as it will be written: what is translated is a `Both`, all else is shared. */
export interface Draft {
  readonly collection: ModelName;
  readonly id: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly body?: Both;
  /** The numbers of the pictures that lie beside it, each under `photoName`. */
  readonly photos: readonly number[];
  /** Other files that lie beside it. */
  readonly files?: Readonly<Record<string, string | Buffer>>;
  /** Whether it is written in every language, as it is unless this says no. */
  readonly isTranslated?: boolean;
}

export const photoName = (number: number): string => `foto-${number}.jpg`;

/** The value of an image field, and a note of the picture that it needs. */
export function picture({ chance, photo }: Cast, photos: number[]): object {
  const number = photo();
  photos.push(number);
  return {
    file: photoName(number),
    alt: line(chance, 120),
    caption: line(chance, 160),
    credit: 'Archivio di prova',
    licence: 'CC BY 4.0',
    focal: { x: chance.whole(30, 70) / 100, y: chance.whole(30, 70) / 100 },
  };
}

export const ids = (entries: readonly { readonly id: string }[]): string[] => entries.map(({ id }) => id);

/** A name with a different part of the address in the second language. */
export const addressIn = (id: string, former: boolean): object => ({
  slug: new Both(id, `${id}-en`),
  ...(former && { formerSlugs: new Both([`${id}-di-prima`], [`${id}-before`]) }),
});

/** What `make` gives for 0, 1, 2 … */
export const times = <T>(count: number, make: (place: number) => T): T[] => Array.from({ length: count }, (_, place) => make(place));

/** A day, as `2026-03-09`. */
export const day = ({ chance }: Cast, from: number, to: number): string =>
  `${chance.whole(from, to)}-${String(chance.whole(1, 12)).padStart(2, '0')}-${String(chance.whole(1, 28)).padStart(2, '0')}`;

/** Where a fact was read. */
export const sourcesOf = (cast: Cast, count: number): object[] =>
  Array.from({ length: count }, (_, place) => ({ label: line(cast.chance, 90), url: `https://archivio.example.org/scheda-${cast.chance.whole(1, 9999)}-${place}`, accessedOn: day(cast, 2026, 2026) }));

/** The values of one language: shared ones and its own. */
export function valuesIn(value: unknown, language: Language): unknown {
  if (value instanceof Both) return value[language];
  if (Array.isArray(value)) return value.map((item) => valuesIn(item, language));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, valuesIn(inner, language)]));
}

/** Only what is translated, in one language; a list that holds words keeps all its items. */
export function wordsIn(value: unknown, language: Language): unknown {
  if (value instanceof Both) return value[language];
  if (Array.isArray(value)) {
    const words = value.map((item) => wordsIn(item, language));
    return words.some((each) => each !== undefined) ? words.map((each) => each ?? {}) : undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const words = Object.entries(value).flatMap(([key, inner]) => {
    const own = wordsIn(inner, language);
    return own === undefined ? [] : [[key, own] as const];
  });
  return words.length > 0 ? Object.fromEntries(words) : undefined;
}
