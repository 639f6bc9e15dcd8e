import { checkVAT, countries } from 'jsvat-next';
import validator from 'validator';
import { z } from 'zod';
import { field, type Common } from '../field.ts';

const englishName = (type: 'language' | 'region') => new Intl.DisplayNames(['en'], { type, fallback: 'none' });
const languages = englishName('language');
const regions = englishName('region');

/** A language as an ISO 639 code (BCP 47 primary tag), such as `it`. */
export const language = (common: Common) =>
  field(z.string().refine((code) => /^[a-z]{2,3}$/.test(code) && languages.of(code) !== undefined), { control: 'language' }, common);

/** A country as an ISO 3166-1 alpha-2 code, such as `IT`. */
export const country = (common: Common) =>
  field(z.string().refine((code) => /^[A-Z]{2}$/.test(code) && regions.of(code) !== undefined), { control: 'country' }, common);

/** A VAT number of a European country with its prefix, such as `IT00743110157`, its check digits verified. */
export const vatNumber = (common: Common) =>
  field(z.string().refine((number) => /^[A-Z]{2}/.test(number) && checkVAT(number, countries).isValid), { control: 'vat' }, common);

/** A GTIN (EAN) of 8, 13 or 14 digits, its check digit verified. */
export const gtin = (common: Common) => field(z.string().refine((digits) => validator.isEAN(digits)), { control: 'gtin' }, common);

/** A colour as `#rrggbb`. */
export const colour = (common: Common) => field(z.string().regex(/^#[0-9a-f]{6}$/i), { control: 'colour' }, common);
