import type { Quantity } from '../directory/units.ts';
import type { Field } from '../model/index.ts';
import { keys, type Key, type PluralKey } from '../i18n/keys.ts';
import type { Edition } from './edition.ts';

const isKey = (key: string): key is Exclude<Key, PluralKey> => Object.hasOwn(keys, key);

/** The words for one option of a closed list, as the dictionary has them under `option.<list>.<option>`. */
export function optionLabel({ t }: Edition, { form }: Field, option: string): string {
  const key = form.control === 'choice' ? `option.${form.of}.${option}` : '';
  if (!isKey(key)) throw new Error(`The dictionaries have no “${key}”`);
  return t(key);
}

/** An amount in its unit: “1 piece”, “50 g”. */
export const quantityLabel = ({ t, format }: Edition, { amount, unit }: Quantity): string => t(`quantity.${unit}`, { count: amount, amount: format.number(amount) });
