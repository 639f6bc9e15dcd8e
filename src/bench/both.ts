/** The languages of every corpus; the first is its default language. */
export const languages = ['it', 'en'] as const;
export type Language = (typeof languages)[number];

/** A value in each language. In an entry it marks what is translated. */
export class Both<T = string> {
  readonly it: T;
  readonly en: T;

  constructor(it: T, en: T) {
    this.it = it;
    this.en = en;
  }
}

/** Makes a value for each language. */
export const inEach = <T>(make: (language: Language) => T): Both<T> => new Both(make('it'), make('en'));
