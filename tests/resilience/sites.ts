import { cpSync, readdirSync, readFileSync, writeFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import english from '../../src/i18n/en.json' with { type: 'json' };
import { formsOf, type Dictionary } from '../../src/i18n/dictionary.ts';
import { keys, type Key } from '../../src/i18n/keys.ts';
import { withBrand } from '../fixtures/small-brand.ts';
import { smallSite, writeSite, type Changes } from '../fixtures/small-site.ts';
import { rewriteContent } from './rewrite.ts';
import { hebrewLetters, inOtherScripts, withLongWords } from './words.ts';

/** A site that is unlike the sample, and must hold as well. */
export interface Unlike {
  readonly title: string;
  /** The language in which it is looked at. */
  readonly language: string;
  /** Whether its firms, people and stories say that they are invented. */
  readonly isSample: boolean;
  /** Whether no picture reaches its reader. */
  readonly hidesPictures?: boolean;
  /** The pages that are compared with approved pictures. Letters of other scripts are drawn with each machine’s own fonts: they have none. */
  readonly compared: readonly string[];
  /** Writes its content into a folder. */
  readonly write: (folder: string) => void;
}

const sample = 'content';

/** The files of the small site that another one does without. */
const without = (isWanted: (path: string) => boolean): Changes => Object.fromEntries(Object.keys(smallSite).filter((path) => !isWanted(path)).map((path) => [path, undefined]));

/** The dictionary of a language that is written from right to left. */
function hebrewDictionary(): Dictionary {
  const words: Dictionary = english;
  const said = (Object.keys(keys) as Key[]).flatMap((key) => formsOf(key, 'he').map((form) => [form, words[form] ?? words[`${key}_other`] ?? words[key] ?? ''] as const));
  return { ...Object.fromEntries(said.map(([form, text]) => [form, form.startsWith('path.') ? text : hebrewLetters(text)])), 'locale.formats': 'he-IL' };
}

/** Gives every translated value of a file that holds all languages a Hebrew one. */
function inHebrewToo(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inHebrewToo);
  if (typeof value !== 'object' || value === null) return value;
  if ('en' in value && typeof value.en === 'string') return { ...value, he: hebrewLetters(value.en) };
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, inHebrewToo(inner)]));
}

function rightToLeft(folder: string): void {
  rewriteContent(sample, folder, (text) => [hebrewLetters(text)], { en: 'he' });
  for (const file of ['site.yml', 'lists/evidence-kinds.yml', 'lists/product-classes.yml']) {
    const path = join(folder, file);
    writeFileSync(path, stringify(inHebrewToo(parse(readFileSync(path, 'utf8')))).replace(/languages:\n  - it\n  - en\n/, '$&  - he\n'));
  }
  mkdirSync(join(folder, 'dictionaries'), { recursive: true });
  writeFileSync(join(folder, 'dictionaries/he.json'), JSON.stringify(hebrewDictionary()));
}

/** Takes away every picture that an entry may do without. */
function withoutPictures(folder: string): void {
  cpSync(sample, folder, { recursive: true });
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.mdx'))) {
    const path = join(folder, file);
    const optional = /^people|^crafts/.test(file) ? /^(?:portrait|image):\n(?: .*\n)*/gm : /^gallery:\n(?:[ -].*\n)*/gm;
    writeFileSync(path, readFileSync(path, 'utf8').replace(optional, '').replace(/<Gallery>[\s\S]*?<\/Gallery>|<Photo [^>]*\/>|!\[[^\]]*\]\([^)]*\)/g, ''));
  }
}

const members = 500;
const memberId = (place: number) => `bottega-${String(place + 1).padStart(3, '0')}`;

/** A brand that has many members, each with a page of its own. */
function manyMembers(): Changes {
  const brand = withBrand({ minimum: { stories: 1, members: 100 } });
  const list = Array.from({ length: members - 1 }, (_, place) => `  - { firm: ${memberId(place)}, since: 2024-01-01, decidedOn: 2025-03-03, status: active }\n`).join('');
  const path = 'brands/made-in-murano/index.it.mdx';
  const text = brand[path];
  if (typeof text !== 'string') throw new Error(`${path} has no text`);
  const firms = Array.from({ length: members - 1 }, (_, place) => [`firms/${memberId(place)}/index.it.mdx`, smallSite['firms/fornace-conti/index.it.mdx'].replace('Fornace Conti', `Bottega ${place + 1}`).replace(/^people:.*\n/m, '').replace(/^vatNumber:.*\n/m, '')] as const);
  const pictures = firms.map(([file]) => [file.replace('index.it.mdx', 'forno.jpg'), smallSite['firms/fornace-conti/forno.jpg']] as const);
  return { ...brand, ...Object.fromEntries<string | Buffer>([...firms, ...pictures]), [path]: text.replace('minimum:', `${list}minimum:`) };
}

const oneStory = /^(?:site\.yml|lists\/|territories\/(?:veneto|murano)\/|people\/luca-verdi\/|crafts\/)/;

export const unlikeSites: readonly Unlike[] = [
  { title: 'with words that are wider than a screen', language: 'it', isSample: true, compared: ['/it/', '/it/imprese/catenificio-brendolan/'], write: (folder) => rewriteContent(sample, folder, withLongWords, { it: 'it', en: 'en' }) },
  { title: 'with names and texts in other scripts, some from right to left', language: 'en', isSample: true, compared: [], write: (folder) => rewriteContent(sample, folder, inOtherScripts, { it: 'it', en: 'en' }) },
  { title: 'in a language that is written from right to left', language: 'he', isSample: true, compared: [], write: rightToLeft },
  { title: 'whose pictures are missing', language: 'it', isSample: true, hidesPictures: true, compared: ['/it/', '/it/persone/'], write: withoutPictures },
  { title: 'of nothing but site.yml', language: 'it', isSample: false, compared: ['/it/'], write: (folder) => writeSite(folder, without((path) => path === 'site.yml')) },
  {
    title: 'of a single story',
    language: 'en',
    isSample: false,
    compared: ['/en/', '/en/stories/the-lit-furnace/'],
    write: (folder) =>
      writeSite(folder, {
        ...without((path) => oneStory.test(path) || path.startsWith('stories/il-forno-acceso/')),
        'stories/il-forno-acceso/index.it.mdx': smallSite['stories/il-forno-acceso/index.it.mdx'].replace(/^(?:people|firms):.*\n/gm, '').replace(/\[Fornace Conti\]\([^)]*\)/, 'Fornace Conti').replace(/\[da quarant’anni\]\([^)]*\)/, 'da quarant’anni'),
        'stories/il-forno-acceso/index.en.mdx': smallSite['stories/il-forno-acceso/index.en.mdx'].replace(/\[Fornace Conti\]\([^)]*\)/, 'Fornace Conti').replace(/\[for forty years\]\([^)]*\)/, 'for forty years'),
      }),
  },
  { title: `of a brand with ${members} members`, language: 'it', isSample: false, compared: ['/it/marchi/made-in-murano/'], write: (folder) => writeSite(folder, manyMembers()) },
];
