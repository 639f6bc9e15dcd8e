import { z } from 'zod';
import { declare, field, type Common } from '../field.ts';

interface Length {
  /** The most characters it may have. */
  readonly max?: number;
}

const written = ({ max }: Length, label: string) => {
  declare(max === undefined || (Number.isInteger(max) && max > 0), `“${label}” has an impossible maximum length`);
  const schema = z.string().trim().min(1);
  return max === undefined ? schema : schema.max(max);
};

/** One line of plain text. */
export const text = ({ max, ...common }: Common & Length) =>
  field(written({ ...(max !== undefined && { max }) }, common.label.en), { control: 'text', ...(max !== undefined && { max }) }, common);

/** Plain text of several lines; an empty line begins a new paragraph. */
export const longText = ({ max, ...common }: Common & Length) =>
  field(written({ ...(max !== undefined && { max }) }, common.label.en), { control: 'longText' }, common);

/** The last part of an address: small letters, digits and single hyphens, never digits alone (those are page numbers). */
export const slug = (common: Common) =>
  field(z.string().max(80).regex(/^(?!\d+$)[a-z0-9]+(?:-[a-z0-9]+)*$/), { control: 'slug' }, common);

/** An absolute https or http address. */
export const url = (common: Common) => field(z.url({ protocol: /^https?$/, hostname: z.regexes.domain }), { control: 'url' }, common);

export const email = (common: Common) => field(z.email(), { control: 'email' }, common);

/** An international telephone number: `+`, country code, digits, with spaces as a reader likes them. */
export const phone = (common: Common) => field(z.string().trim().regex(/^\+[1-9](?: ?\d){6,14}$/), { control: 'phone' }, common);
