import { linkSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { models } from '../model/index.ts';
import { languages, type Language } from './both.ts';
import { makeCorpus, type Corpus, type CorpusOptions } from './corpus.ts';
import { photoName, valuesIn, wordsIn, type Draft } from './entry.ts';
import { paintings } from './pictures.ts';

const siteFile = `name: Banco di prova
tagline: { it: Un sito inventato, en: An invented site }
description: { it: Un sito inventato per misurare., en: A site invented to be measured. }
url: https://banco.example.org
defaultLanguage: it
languages: [it, en]
xDefault: en
organisation:
  legalName: Banco di prova s.r.l.
  address: Via dell’Esempio 1, Vicenza
  email: redazione@banco.example
correctionsEmail: correzioni@banco.example
accent: "#8a2f1d"
`;

/** Writes a corpus as a content folder, and gives what is in it. The same options write the same bytes. */
export async function writeCorpus(folder: string, options: CorpusOptions): Promise<Corpus> {
  const corpus = makeCorpus(options);
  const paint = await paintings(corpus.kind === 'bare');
  mkdirSync(join(folder, 'lists'), { recursive: true });
  writeFileSync(join(folder, 'site.yml'), siteFile);
  writeFileSync(join(folder, 'lists/evidence-kinds.yml'), listFile(corpus.evidenceKinds));
  writeFileSync(join(folder, 'lists/product-classes.yml'), listFile(corpus.productClasses));
  const painted = new Map<number, string>();
  for (const entry of corpus.entries) {
    const beside = join(folder, models[entry.collection].folder, entry.id);
    mkdirSync(beside, { recursive: true });
    for (const language of languagesOf(entry)) writeFileSync(join(beside, `index.${language}.mdx`), textFile(entry, language));
    for (const [name, file] of Object.entries(entry.files ?? {})) writeFileSync(join(beside, name), file);
    for (const number of new Set(entry.photos)) {
      const path = join(beside, photoName(number));
      const first = painted.get(number);
      // A picture that several entries have is stored once.
      if (first === undefined) writeFileSync(path, paint(number));
      else linkSync(first, path);
      if (first === undefined) painted.set(number, path);
    }
  }
  return corpus;
}

/** The languages in which an entry is written. */
export const languagesOf = ({ isTranslated = true }: Draft): readonly Language[] => (isTranslated ? languages : [languages[0]]);

const listFile = (items: readonly object[]): string => `items:\n${items.map((item) => `  - ${JSON.stringify(item)}\n`).join('')}`;

function textFile({ data, body }: Draft, language: Language): string {
  const values = language === languages[0] ? valuesIn(data, language) : wordsIn(data, language);
  return `---\n${yaml(values ?? {}, 0)}---\n${body === undefined ? '' : `\n${body[language]}\n`}`;
}

/** YAML as editors write it, a line for each value. The library's own writer would take most of the time that a large corpus takes. */
function yaml(values: object, depth: number): string {
  const indent = '  '.repeat(depth);
  return Object.entries(values)
    .map(([key, value]: [string, unknown]) => `${indent}${key}:${yamlValue(value, depth)}`)
    .join('');
}

function yamlValue(value: unknown, depth: number): string {
  if (Array.isArray(value)) {
    const isPlain = value.every((item) => typeof item !== 'object');
    const indent = '  '.repeat(depth + 1);
    return isPlain ? ` ${JSON.stringify(value)}\n` : `\n${value.map((item: object) => (Object.keys(item).length === 0 ? `${indent}- {}\n` : `${indent}- ${yaml(item, depth + 2).trimStart()}`)).join('')}`;
  }
  return typeof value === 'object' && value !== null ? `\n${yaml(value, depth + 1)}` : ` ${JSON.stringify(value)}\n`;
}
