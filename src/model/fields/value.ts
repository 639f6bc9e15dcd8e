import { z } from 'zod';
import { declare, field, type Common } from '../field.ts';
import { group } from '../combinators.ts';

interface Range {
  readonly min?: number;
  readonly max?: number;
}

const between = (schema: z.ZodNumber, { min, max }: Range, label: string) => {
  declare(min === undefined || max === undefined || min < max, `“${label}” has an empty range`);
  let within = schema;
  if (min !== undefined) within = within.min(min);
  if (max !== undefined) within = within.max(max);
  return within;
};

/** A number, decimals allowed. Its unit is said in the label. */
export const number = ({ min, max, ...common }: Common & Range) => {
  const range = { ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
  return field(between(z.number(), range, common.label.en), { control: 'number', integer: false, ...range }, common);
};

/** A whole number. Its unit is said in the label. */
export const integer = ({ min, max, ...common }: Common & Range) => {
  const range = { ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
  return field(between(z.int(), range, common.label.en), { control: 'number', integer: true, ...range }, common);
};

/** A year of the common era. */
export const year = (common: Common) => integer({ ...common, min: 1, max: 2100 });

export const boolean = (common: Common) => field(z.boolean(), { control: 'boolean' }, common);

/**
 * One of a closed list that the code knows. `of` names the list: readers and editors see the words
 * that each language's dictionary has under `of.option`.
 */
export const choice = <const T extends readonly [string, ...string[]]>({ of, options, ...common }: Common & { readonly of: string; readonly options: T }) => {
  declare(options.length > 1, `“${common.label.en}” offers no choice`);
  declare(new Set(options).size === options.length, `“${common.label.en}” offers the same choice twice`);
  return field(z.enum(options), { control: 'choice', of, options }, common);
};

/** A place on Earth in decimal degrees, WGS 84. */
export const position = (common: Common) =>
  group(
    {
      lat: number({ label: { it: 'Latitudine', en: 'Latitude' }, min: -90, max: 90 }),
      lon: number({ label: { it: 'Longitudine', en: 'Longitude' }, min: -180, max: 180 }),
    },
    common,
  );
