import { lstatSync, readdirSync, readFileSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import { meant } from '../model/errors.ts';
import { modelNames, models, type ModelName } from '../model/index.ts';
import type { Locale, Site } from '../site.ts';
import { sheet, type Problem, type Sheet } from './problem.ts';
import { refusals } from './refusals.ts';

/** The files of one entry: its folder relative to the content folder, a text per language, and all that lies beside them. */
export interface EntryFiles {
  readonly collection: ModelName;
  readonly id: string;
  readonly folder: string;
  readonly texts: ReadonlyMap<Locale, string>;
  readonly beside: readonly string[];
}

/** A text of ten thousand words. The parsers take time that grows with the square of some texts. */
const mostText = 64 * 1024;
const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
/** The order in which a disk lists files is its own affair; ours is always the same. */
const itemsIn = (folder: string): Dirent[] => readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
const isHidden = ({ name }: Dirent) => name.startsWith('.');

/** Folders of `content/` that are not collections, and what reads them. */
const otherFolders = ['lists', 'dictionaries'];

/**
 * Finds every entry. An entry is a folder that holds texts; folders above it are only shelves,
 * so that a large collection need not lie in one folder (`stories/2026/la-fornace`).
 */
export function findEntries(root: string, site: Site, problems: Problem[]): EntryFiles[] {
  const collections = new Map(modelNames.filter((name) => !models[name].folder.endsWith('.yml')).map((name) => [models[name].folder, name]));
  const entries: EntryFiles[] = [];
  for (const item of itemsIn(root)) {
    const collection = collections.get(item.name);
    if (item.isSymbolicLink()) sheet(problems, item.name, item.name).add(refusals.symbolicLink());
    else if (collection && item.isDirectory()) findIn(item.name, collection);
    else if (item.isDirectory() && !isHidden(item) && !otherFolders.includes(item.name))
      sheet(problems, item.name, item.name).add(refusals.unknownFolder(item.name, meant(item.name, [...collections.keys(), ...otherFolders])));
  }
  return entries;

  function findIn(folder: string, collection: ModelName): void {
    const items = itemsIn(join(root, folder)).filter((item) => !isHidden(item));
    const isShelf = folder === models[collection].folder || (items.length > 0 && items.every((item) => item.isDirectory()));
    if (!isShelf) {
      entries.push(readFolder(folder, collection, items));
      return;
    }
    for (const item of items) {
      const path = `${folder}/${item.name}`;
      const to = sheet(problems, path, path);
      if (item.isSymbolicLink()) to.add(refusals.symbolicLink());
      else if (!item.isDirectory()) to.add(refusals.strayFile());
      else if (!idPattern.test(item.name)) to.add(refusals.unsafeName(item.name));
      else findIn(path, collection);
    }
  }

  function readFolder(folder: string, collection: ModelName, items: readonly Dirent[]): EntryFiles {
    const id = folder.slice(folder.lastIndexOf('/') + 1);
    const texts = new Map<Locale, string>();
    const beside: string[] = [];
    for (const item of items) {
      const path = `${folder}/${item.name}`;
      const to = sheet(problems, folder, path);
      if (item.isSymbolicLink()) to.add(refusals.symbolicLink());
      else if (/\.mdx?$/i.test(item.name)) {
        const [, language] = /^index\.([a-z]{2,3})\.mdx$/.exec(item.name) ?? [];
        const locale = site.locales.find((each) => each === language);
        if (language === undefined) to.add(refusals.unnamedLanguage(item.name));
        else if (locale === undefined) to.add(refusals.unknownLanguage(language));
        else texts.set(locale, path);
      } else if (item.isFile()) beside.push(item.name);
    }
    if (texts.size === 0) sheet(problems, folder, folder).add(refusals.emptyFolder());
    else if (!texts.has(site.defaultLocale)) {
      const missing = `${folder}/index.${site.defaultLocale}.mdx`;
      for (const path of texts.values()) sheet(problems, folder, path).add(refusals.noDefaultLanguage(missing));
    }
    return { collection, id, folder, texts, beside };
  }
}

/** A file as text, its lines ending with `\n`, or nothing if it is too large or is not text. */
export function readText(root: string, to: Sheet): string | undefined {
  const path = join(root, to.file);
  const facts = lstatSync(path);
  const refusal = facts.isSymbolicLink() ? refusals.symbolicLink() : !facts.isFile() ? refusals.notAFile() : facts.size > mostText ? refusals.tooLarge(facts.size, mostText) : undefined;
  if (refusal) {
    to.add(refusal);
    return undefined;
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path)).replace(/\r\n?/g, '\n');
     
    if (!/[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/.test(text)) return text;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
  to.add(refusals.notText());
  return undefined;
}
