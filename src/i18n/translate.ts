import i18next from 'i18next';
import type { Locale } from '../site.ts';
import type { Dictionary } from './dictionary.ts';
import type { Key, PluralKey } from './keys.ts';

/** Says a phrase of the site in one language. A plural phrase needs a `count`. */
export interface Translate {
  (key: Exclude<Key, PluralKey>, values?: Readonly<Record<string, string>>): string;
  (key: PluralKey, values: Readonly<Record<string, string | number>> & { readonly count: number }): string;
}

/** A translator that fails, instead of hiding it, when a phrase or one of its values is missing. */
export function translator(locale: Locale, dictionary: Dictionary): Translate {
  const instance = i18next.createInstance();
  const missing = (what: string): never => {
    throw new Error(`The ${locale} dictionary lacks ${what}`);
  };
  void instance.init({
    lng: locale,
    fallbackLng: false,
    resources: { [locale]: { translation: dictionary } },
    keySeparator: false,
    nsSeparator: false,
    initAsync: false,
    interpolation: { escapeValue: false },
    parseMissingKeyHandler: (key) => missing(`“${key}”`),
    missingInterpolationHandler: (_text: string, match: RegExpExecArray) => missing(`a value for ${match[0]}`),
  });
  const fixed = instance.getFixedT(locale);
  // Most phrases hold no values, and are the same on every page.
  const said = new Map<Key, string>();
  return (key: Key, values?: Readonly<Record<string, string | number>>) => {
    if (values) return fixed(key, values);
    const phrase = said.get(key) ?? fixed(key);
    said.set(key, phrase);
    return phrase;
  };
}
