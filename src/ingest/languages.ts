import { hasTranslated, type Field, type Fields } from '../model/index.ts';
import { isList, isRecord, type Path } from '../model/walk.ts';

/** What a language's file holds that it should not, or lacks. */
export type Mismatch =
  | { readonly kind: 'shared' | 'unknown' | 'lone'; readonly path: Path }
  | { readonly kind: 'uneven'; readonly path: Path; readonly here: number; readonly there: number };

/**
 * An entry's values in another language: the shared values of the default language's file with the
 * words of this language's file over them. A word that this file lacks is absent, never borrowed.
 */
export function mergeLanguage(fields: Fields, shared: unknown, words: unknown): { data: Record<string, unknown>; mismatches: Mismatch[] } {
  const mismatches: Mismatch[] = [];
  const data = mergeGroup(fields, shared, words, [], mismatches);
  return { data, mismatches };
}

function mergeGroup(fields: Fields, shared: unknown, words: unknown, path: Path, mismatches: Mismatch[]): Record<string, unknown> {
  const base = isRecord(shared) ? shared : {};
  const own = isRecord(words) ? words : {};
  for (const name of Object.keys(own)) if (!Object.hasOwn(fields, name)) mismatches.push({ kind: 'unknown', path: [...path, name] });
  const merged: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(fields)) {
    const value = mergeField(field, base[name], own[name], [...path, name], mismatches);
    if (value !== undefined) merged[name] = value;
  }
  return merged;
}

function mergeField(field: Field, shared: unknown, words: unknown, path: Path, mismatches: Mismatch[]): unknown {
  const { form } = field;
  if (field.translated) return words;
  if (!hasTranslated(field)) {
    if (words !== undefined) mismatches.push({ kind: 'shared', path });
    return shared;
  }
  if (shared === undefined) {
    // A required field that the default language's file lacks is reported there.
    if (words !== undefined && !field.required) mismatches.push({ kind: 'lone', path });
    return undefined;
  }
  if (form.control === 'group') return mergeGroup(form.fields, shared, words, path, mismatches);
  if (form.control === 'list' && isList(shared)) {
    const own = isList(words) ? words : [];
    if (own.length !== shared.length) mismatches.push({ kind: 'uneven', path, here: own.length, there: shared.length });
    return shared.map((item, place) => mergeField(form.item, item, own[place], [...path, place], mismatches));
  }
  return shared;
}

/**
 * The values of one language out of a file that holds all languages, where each translated value is
 * written as one value per language. `missing` are the paths where it is not.
 */
export function pickLanguage(fields: Fields, all: unknown, language: string): { data: Record<string, unknown>; missing: Path[] } {
  const missing: Path[] = [];
  const pick = (field: Field, value: unknown, path: Path): unknown => {
    if (value === undefined) return undefined;
    if (field.translated) {
      if (isRecord(value) && value[language] !== undefined) return value[language];
      missing.push(path);
      return undefined;
    }
    const { form } = field;
    if (form.control === 'group' && isRecord(value)) return pickGroup(form.fields, value, path);
    if (form.control === 'list' && isList(value)) return value.map((item, place) => pick(form.item, item, [...path, place]));
    return value;
  };
  const pickGroup = (inner: Fields, value: Record<string, unknown>, path: Path): Record<string, unknown> =>
    Object.fromEntries(
      Object.entries(value)
        .map(([name, each]): [string, unknown] => [name, Object.hasOwn(inner, name) && inner[name] ? pick(inner[name], each, [...path, name]) : each])
        .filter(([, each]) => each !== undefined),
    );
  return { data: isRecord(all) ? pickGroup(fields, all, []) : {}, missing };
}
