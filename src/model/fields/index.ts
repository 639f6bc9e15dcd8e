export { text, longText, slug, url, email, phone } from './text.ts';
export { language, country, vatNumber, gtin, colour } from './code.ts';
export { date, dateTime, timeZone } from './time.ts';
export { number, integer, year, boolean, choice, position } from './value.ts';
export { relation, type Reference } from './relation.ts';
export { file, image } from './file.ts';
export { optional, translated, list, group } from '../combinators.ts';
