import english from './en.json' with { type: 'json' };
import italian from './it.json' with { type: 'json' };
import { keys, pluralKeys, type Key } from './keys.ts';
import type { Words } from '../model/words.ts';

/** The words of the site in one language, by key; a plural key has one entry per plural form of the language. */
export type Dictionary = Readonly<Record<string, string>>;

/** The dictionaries that come with the product. */
export const shipped: Readonly<Record<string, Dictionary>> = { it: italian, en: english };

/** The forms that a key takes in a dictionary of this language. */
export function formsOf(key: Key, locale: string): string[] {
  if (!pluralKeys.has(key)) return [key];
  return new Intl.PluralRules(locale).resolvedOptions().pluralCategories.map((form) => `${key}_${form}`);
}

const variables = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort().join(' ');
const both = (it: string, en: string): Words => ({ it, en });

/** Everything wrong with a dictionary: keys too few, too many or empty, other variables than English has, addresses that are not. */
export function faults(words: Dictionary, locale: string): Words[] {
  const found: Words[] = [];
  const expected = new Map((Object.keys(keys) as Key[]).flatMap((key) => formsOf(key, locale).map((form) => [form, key] as const)));
  const reference: Dictionary = english;
  for (const [form, key] of expected) {
    const text = words[form];
    if (text === undefined || text.trim() === '') {
      found.push(both(`manca «${form}»: ${keys[key]}`, `“${form}” is missing: ${keys[key]}`));
      continue;
    }
    const model = reference[key] ?? reference[`${key}_other`] ?? '';
    if (variables(text) !== variables(model) && !(form.endsWith('_one') && variables(text) === variables(model).replace(/ ?count/, '').trim()))
      found.push(both(`«${form}» deve contenere: ${variables(model) || 'nessuna variabile'}`, `“${form}” must hold: ${variables(model) || 'no variable'}`));
    if (key === 'locale.formats' && !isTag(text)) found.push(both(`«${text}» non è un codice di lingua e paese`, `“${text}” is not a code of language and country`));
    if (key.startsWith('path.') && !/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(text))
      found.push(both(`«${text}» in «${form}» non può stare in un indirizzo`, `“${text}” in “${form}” cannot stand in an address`));
  }
  for (const form of Object.keys(words)) if (!expected.has(form)) found.push(both(`«${form}» non è una chiave`, `“${form}” is not a key`));
  const paths = Object.entries(words).filter(([key]) => key.startsWith('path.')).map(([, path]) => path);
  const twice = paths.find((path, place) => paths.indexOf(path) !== place);
  if (twice !== undefined) found.push(both(`«${twice}» è l’indirizzo di due sezioni`, `“${twice}” is the address of two sections`));
  return found;
}

function isTag(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}
