import { createHash } from 'node:crypto';
import { models, type Data, type Fields, type ModelName } from '../model/index.ts';
import { address } from '../model/address.ts';
import { unknownField } from '../model/errors.ts';
import { fieldAt, isRecord, walk, withoutBlanks } from '../model/walk.ts';
import type { Locale, Site } from '../site.ts';
import { readBody, type Body } from './body.ts';
import { compile, type CompiledPiece } from './compile.ts';
import { readText, type EntryFiles } from './files.ts';
import { splitFrontMatter } from './front-matter.ts';
import { mergeLanguage, type Mismatch } from './languages.ts';
import { parseMdx } from './mdx.ts';
import { sheet, type Problem, type Sheet } from './problem.ts';
import { refusals } from './refusals.ts';
import { validate } from './validate.ts';
import { readYaml, type Located, type Places } from './yaml.ts';

/** An entry in one language: the shared values and this language's words, and its text if it has one. */
export interface Version<N extends ModelName = ModelName> {
  readonly data: Data<N>;
  readonly body: Text | undefined;
  readonly slug: string;
  readonly formerSlugs: readonly string[];
  /** A digest of the words of this version, by which a check knows whether they have changed since. */
  readonly digest: string;
  /** Where problems of this version are reported, and where its values are written. */
  readonly sheet: Sheet;
  readonly at: Places;
}

/** A text, read: what to draw, and what it refers to. */
export interface Text extends Omit<Body, 'pieces'> {
  readonly pieces: readonly CompiledPiece[];
}

/** What of a site decides how its entries are read. */
export type Languages = Pick<Site, 'locales' | 'defaultLocale'>;

/** What the files of an entry say, as plain data that can be kept for the next reading. */
export interface EntryReading {
  readonly problems: readonly Problem[];
  readonly versions: readonly (readonly [Locale, VersionReading])[];
}
type VersionReading = Omit<Version, 'sheet' | 'at'> & { readonly file: string };

export interface Entry<N extends ModelName = ModelName> {
  readonly collection: N;
  readonly id: string;
  readonly folder: string;
  readonly versions: ReadonlyMap<Locale, Version<N>>;
  /** The default language's version, which every entry has. */
  readonly main: Version<N>;
  /** The languages it is written in, also those whose version could not be read. */
  readonly written: readonly Locale[];
  readonly beside: readonly string[];
}

export const isOf = <N extends ModelName>(entry: Entry, collection: N): entry is Entry<N> => entry.collection === collection;

interface Raw {
  readonly values: unknown;
  readonly at: Located;
  readonly to: Sheet;
  readonly text: string;
  readonly textLine: number;
}

/** Reads the files of one entry and merges its languages. */
export function readEntry(root: string, files: EntryFiles, site: Languages): EntryReading {
  const problems: Problem[] = [];
  const raws = new Map<Locale, Raw>();
  for (const [locale, path] of files.texts) {
    const raw = readRaw(root, sheet(problems, files.folder, path));
    if (raw) raws.set(locale, raw);
  }
  const main = raws.get(site.defaultLocale);
  // The words cannot be judged without the shared values, but their texts can.
  if (!main) for (const raw of raws.values()) readVersionBody(files.collection, raw);
  const versions = site.locales.flatMap((locale) => {
    const raw = main && raws.get(locale);
    const version = raw && readVersion(files, raw, raw === main ? undefined : main);
    return version ? [[locale, version] as const] : [];
  });
  return { problems, versions };
}

/** The entry that was read from files, if its default language could be read. Its problems join those of the run. */
export function entryOf(root: string, { collection, id, folder, texts, beside }: EntryFiles, { problems: found, versions: read }: EntryReading, site: Site, problems: Problem[]): Entry | undefined {
  problems.push(...found);
  const versions = new Map(read.map(([locale, { file, ...version }]): [Locale, Version] => [locale, { ...version, sheet: sheet(problems, folder, file), at: placesIn(root, file) }]));
  const main = versions.get(site.defaultLocale);
  return main && { collection, id, folder, versions, main, written: [...texts.keys()], beside };
}

/** Where the values of an entry's file are written. The file is only read again when somebody has to be told. */
function placesIn(root: string, file: string): Places {
  let located: Places | undefined;
  const places = (): Places => {
    if (located) return located;
    const to = sheet([], file, file);
    const parts = splitFrontMatter(readText(root, to) ?? '', to);
    const nowhere = { line: 1, column: 1 };
    return (located = (parts && readYaml(parts.fields, parts.fieldsLine, to)) ?? { spot: () => nowhere, keySpot: () => nowhere });
  };
  return { spot: (path) => places().spot(path), keySpot: (path) => places().keySpot(path) };
}

function readRaw(root: string, to: Sheet): Raw | undefined {
  const source = readText(root, to);
  const parts = source === undefined ? undefined : splitFrontMatter(source, to);
  if (!parts) return undefined;
  const at = readYaml(parts.fields, parts.fieldsLine, to);
  if (!at) {
    readBody(parts.text, parts.textLine, to, parseMdx);
    return undefined;
  }
  const values = withoutBlanks(at.value);
  if (!isRecord(values)) {
    to.add(refusals.notFields());
    return undefined;
  }
  return { values, at, to, text: parts.text, textLine: parts.textLine };
}

function readVersion({ collection, id }: EntryFiles, raw: Raw, main: Raw | undefined): VersionReading | undefined {
  const { fields, schema } = models[collection];
  const { to, at } = raw;
  const before = to.count;
  let { values } = raw;
  if (main) {
    const { data, mismatches } = mergeLanguage(fields, main.values, raw.values);
    values = data;
    for (const mismatch of mismatches) reportMismatch(mismatch, fields, raw, main);
  }
  const data = validate(schema, fields, values, at, to, main && ((path) => fieldAt(fields, path).translated));
  const body = readVersionBody(collection, raw);
  if (data === undefined || to.count > before) return undefined;
  const { slug = id, formerSlugs = [] } = addressOf(data);
  return { file: to.file, data, body, slug, formerSlugs, digest: digestOf(fields, raw) };
}

function reportMismatch(mismatch: Mismatch, fields: Fields, { to, at }: Raw, main: Raw): void {
  const { path } = mismatch;
  const { labels } = fieldAt(fields, path);
  switch (mismatch.kind) {
    case 'unknown': {
      const { field } = fieldAt(fields, path.slice(0, -1));
      const known = field?.form.control === 'group' ? field.form.fields : fields;
      return to.add({ rank: 'structure', ...unknownField(String(path.at(-1)), Object.keys(known)) }, at.keySpot(path));
    }
    case 'shared':
      return to.add(refusals.sharedValue(main.to.file), at.keySpot(path), labels);
    case 'lone':
      return to.add(refusals.loneWords(main.to.file), at.keySpot(path), labels);
    case 'uneven':
      return to.add(refusals.unevenList(mismatch.here, mismatch.there, main.to.file), at.spot(path), labels);
  }
}

function readVersionBody(collection: ModelName, { text, textLine, to }: Raw): Text | undefined {
  const { body } = models[collection];
  const isEmpty = text.trim() === '';
  if (body === 'none' && !isEmpty) to.add(refusals.unwantedText(), { line: textLine, column: 1 });
  if (body === 'required' && isEmpty) to.add(refusals.noText(), { line: textLine, column: 1 });
  const read = body === 'none' || isEmpty ? undefined : readBody(text, textLine, to, parseMdx);
  return read && { ...read, pieces: compile(read.pieces) };
}

/** SHA-256 of a version's words: its translated fields but for its addresses, and its text. */
function digestOf(fields: Fields, { values, text }: Raw): string {
  const words = [...walk(fields, values)].filter(({ field, path }) => field.translated && !Object.hasOwn(address, String(path[0]))).map(({ path, value }) => [path, value]);
  return createHash('sha256').update(JSON.stringify([words, text.trim()])).digest('hex');
}

const addressOf = (data: object): { slug?: string; formerSlugs?: readonly string[] } => ({
  ...('slug' in data && typeof data.slug === 'string' && { slug: data.slug }),
  ...('formerSlugs' in data && Array.isArray(data.formerSlugs) && { formerSlugs: data.formerSlugs }),
});
