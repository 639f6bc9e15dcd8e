import { hash } from 'node:crypto';
import { join } from 'node:path';
import { KnownPictures } from '../images/known.ts';
import { modelNames, models } from '../model/index.ts';
import { Connections } from './connect.ts';
import { Content } from './content.ts';
import { readDictionaries } from './dictionaries.ts';
import { entryOf, readEntry } from './entry.ts';
import { findEntries } from './files.ts';
import { readList } from './lists.ts';
import { Readings } from './readings.ts';
import { sheet, type Problem } from './problem.ts';
import { refusals } from './refusals.ts';
import { checkRules } from './rules.ts';
import { readSite } from './site-file.ts';

/** Where what was read is kept for the next time. */
export interface Memory {
  readonly cache: string;
  /** A digest of the code that reads. */
  readonly code: string;
  /** Whether nothing that was read before is believed. */
  readonly anew: boolean;
  /** What this process has read so far; a reading leaves its own here. */
  readings?: Readings | undefined;
}

export interface Reading {
  /** What was read, if nothing at all was wrong with it. */
  readonly content: Content | undefined;
  readonly problems: readonly Problem[];
  readonly count: number;
  /** The site's default language, or English if `site.yml` could not be read. */
  readonly language: string;
}

/**
 * Reads a whole content folder. Every problem of the run is found before any is reported.
 * `memory` is what is known from earlier readings.
 */
export async function readContent(root: string, memory?: Memory): Promise<Reading> {
  const problems: Problem[] = [];
  const site = readSite(root, problems);
  if (!site) return { content: undefined, problems, count: 0, language: 'en' };

  const dictionaries = readDictionaries(root, site.locales, problems);
  const files = findEntries(root, site, problems);
  const ids = new Map(modelNames.map((name) => [name, new Set<string>()]));
  const folders = new Map<string, string>();
  const languages = { locales: site.locales, defaultLocale: site.defaultLocale };
  const readings = memory && new Readings(memory.cache, hash('sha256', JSON.stringify([memory.code, root, languages])), memory.anew, memory.readings);
  if (memory) memory.readings = readings;
  const single = files.filter((each) => {
    const key = `${each.collection} ${each.id}`;
    const other = folders.get(key);
    if (other !== undefined) {
      sheet(problems, each.folder, each.folder).add(refusals.duplicateId(other));
      return false;
    }
    folders.set(key, each.folder);
    ids.get(each.collection)?.add(each.id);
    return true;
  });
  const read = await readings?.all(root, single, languages);
  readings?.save();
  const entries = single.flatMap((each, place) => entryOf(root, each, read?.[place] ?? readEntry(root, each, languages), site, problems) ?? []);
  for (const collection of modelNames) {
    if (!models[collection].folder.endsWith('.yml')) continue;
    const items = readList(root, collection, site, problems);
    for (const { id } of items) ids.get(collection)?.add(id);
    entries.push(...items);
  }
  const known = new KnownPictures(memory && join(memory.cache, 'pictures.json'), memory?.anew);
  const images = await new Connections(root, entries, ids, known).check();
  known.save();
  checkRules(entries, dictionaries);
  return { content: problems.length === 0 ? new Content(root, site, dictionaries, entries, images) : undefined, problems, count: entries.length, language: site.defaultLocale };
}

export { Content } from './content.ts';
export type { Readings } from './readings.ts';
export { isOf, type Entry, type Text, type Version } from './entry.ts';
export type { Body, Piece, PaletteBlock } from './body.ts';
export type { CompiledBlock, CompiledPiece, CompiledProse, Html, OpenLink, OpenPicture } from './compile.ts';
export { ContentError, report, type Problem } from './problem.ts';
