import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { faults, shipped, type Dictionary } from '../i18n/dictionary.ts';
import { isRecord } from '../model/walk.ts';
import type { Locale } from '../site.ts';
import { readText } from './files.ts';
import { sheet, type Problem, type Sheet } from './problem.ts';
import { refusals } from './refusals.ts';

/**
 * The dictionary of each language: the one that ships, if any, with the words of
 * `dictionaries/<language>.json` over it. So a site can rename a thing, or add a language.
 */
export function readDictionaries(root: string, locales: readonly Locale[], problems: Problem[]): Map<Locale, Dictionary> {
  const dictionaries = new Map<Locale, Dictionary>();
  for (const locale of locales) {
    const file = `dictionaries/${locale}.json`;
    const to = sheet(problems, file, file);
    const own = existsSync(join(root, file)) ? readOwn(root, to) : {};
    if (!own) continue;
    const words = { ...shipped[locale], ...own };
    if (Object.keys(words).length === 0) to.add(refusals.noDictionary(locale));
    else for (const fault of faults(words, locale)) to.add(refusals.dictionary(fault));
    dictionaries.set(locale, words);
  }
  return dictionaries;
}

function readOwn(root: string, to: Sheet): Dictionary | undefined {
  const text = readText(root, to);
  if (text === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    if (isDictionary(value)) return value;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  to.add(refusals.dictionaryUnread());
  return undefined;
}

const isDictionary = (value: unknown): value is Dictionary => isRecord(value) && Object.values(value).every((word) => typeof word === 'string');
