import { isDeepStrictEqual } from 'node:util';
import { isRecord } from '../../../src/model/walk.ts';

/** A value without what an editor left empty. Items of a list that hold something keep their place: translations count them. */
export function withoutEmpty(value: unknown): unknown {
  if (value === null || value === '') return undefined;
  if (Array.isArray(value)) {
    const items = value.filter((item) => item !== null && item !== '').map((item) => withoutEmpty(item) ?? {});
    return items.length === 0 ? undefined : items;
  }
  if (!isRecord(value)) return value;
  const kept = Object.entries(value).flatMap(([key, inner]) => {
    const present = withoutEmpty(inner);
    return present === undefined ? [] : [[key, present]];
  });
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}

/** Whether two values say the same, whatever is written for nothing. */
export const sayTheSame = (one: unknown, other: unknown): boolean => isDeepStrictEqual(withoutEmpty(one), withoutEmpty(other));
