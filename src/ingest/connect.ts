import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KnownPictures } from '../images/known.ts';
import { withWorkers } from '../images/workers.ts';
import { meant } from '../model/errors.ts';
import { blocks } from '../model/blocks/index.ts';
import { models, type Field, type Fields, type FileKind, type ModelName, type Words } from '../model/index.ts';
import { isRecord, walk, type Path } from '../model/walk.ts';
import type { Locale } from '../site.ts';
import type { PlacedProps } from './body.ts';
import { isDraft } from './content.ts';
import { drawingFault } from './drawing.ts';
import { isOf, type Entry, type Version } from './entry.ts';
import { imageFacts, type ImageFacts } from './images.ts';
import { bareName, type Mention } from './prose.ts';
import type { Finding } from './problem.ts';
import { refusals } from './refusals.ts';

/** What can only be judged once every entry has been read: relations, links, files, addresses. */
export class Connections {
  readonly #root: string;
  readonly #known: KnownPictures;
  readonly #byCollection: ReadonlyMap<ModelName, ReadonlyMap<string, Entry>>;
  /** The ids of all entries that there are, also of those that could not be read and have problems of their own. */
  readonly #ids: ReadonlyMap<ModelName, ReadonlySet<string>>;
  readonly #entries: readonly Entry[];
  readonly #images = new Map<string, { entry: Entry; name: string; at: ((finding: Finding) => void)[] }>();

  constructor(root: string, entries: readonly Entry[], ids: ReadonlyMap<ModelName, ReadonlySet<string>>, known: KnownPictures) {
    this.#root = root;
    this.#known = known;
    this.#entries = entries;
    this.#ids = ids;
    this.#byCollection = new Map([...Map.groupBy(entries, ({ collection }) => collection)].map(([name, each]) => [name, new Map(each.map((entry) => [entry.id, entry]))]));
  }

  /** Judges everything, and gives the facts of each picture, by its path under the content folder. */
  async check(): Promise<Map<string, ImageFacts>> {
    // Of two checks of one story, the first counts, and the second is refused.
    const checks = new Map(this.#entries.toReversed().flatMap((entry) => (isOf(entry, 'check') && entry.main.data.story ? [[entry.main.data.story.id, entry] as const] : [])));
    for (const entry of this.#entries) {
      const { fields } = models[entry.collection];
      this.#fields(entry, fields, entry.main.data, (path, finding, field) => entry.main.sheet.add(finding, entry.main.at.spot(path), field));
      for (const [locale, version] of entry.versions)
        if (version.body) {
          for (const placed of version.body.placed) this.#placed(entry, version, placed);
          for (const mention of version.body.mentions) this.#mention(entry, version, locale, mention, checks.get(entry.collection === 'story' ? entry.id : ''));
        }
    }
    this.#addresses();
    this.#cycles();
    return this.#pictures();
  }

  #exists(collection: ModelName, id: string): boolean {
    return this.#ids.get(collection)?.has(id) ?? false;
  }

  #someUnread(collection: ModelName): boolean {
    return (this.#ids.get(collection)?.size ?? 0) > (this.#byCollection.get(collection)?.size ?? 0);
  }

  #near(collection: ModelName, id: string): string | undefined {
    return meant(id, [...(this.#ids.get(collection) ?? [])]);
  }

  #fields(entry: Entry, fields: Fields, data: unknown, add: (path: Path, finding: Finding, field: Words) => void): void {
    for (const { field, value, path } of walk(fields, data)) {
      const { form, label } = field;
      if (form.control === 'relation') {
        const id = isRecord(value) ? String(value['id']) : String(value);
        if (!this.#exists(form.to, id)) add(path, refusals.missingEntry(models[form.to].plural, id, this.#near(form.to, id)), label);
      }
      if (form.control === 'file') this.#file(entry, String(value), form.kind, (finding) => add(path, finding, label));
    }
  }

  #placed(entry: Entry, version: Version, { block, props, ...spot }: PlacedProps): void {
    this.#fields(entry, blocks[block].fields, props, (_, finding, field) => version.sheet.add(finding, spot, field));
  }

  #mention(entry: Entry, version: Version, locale: Locale, mention: Mention, check: Entry<'check'> | undefined): void {
    const add = (finding: Finding) => version.sheet.add(finding, mention);
    switch (mention.to) {
      case 'image':
        return this.#file(entry, mention.file, 'image', add);
      case 'anchor':
        return version.body?.headings.some(({ id }) => id === mention.anchor) ? undefined : add(refusals.deadAnchor(mention.anchor));
      case 'claim': {
        // A check that could not be read has problems of its own, and may be the one.
        if (check ? check.written.includes(locale) && !check.versions.has(locale) : this.#someUnread('check')) return;
        const claims = check?.versions.get(locale)?.data.claims.length ?? 0;
        return mention.claim <= claims ? undefined : add(refusals.deadClaim(mention.claim, claims));
      }
      case 'entry': {
        const { collection, id } = mention;
        const target = this.#byCollection.get(collection)?.get(id);
        const name = `${collection}:${id}`;
        if (!this.#exists(collection, id)) {
          const near = this.#near(collection, id);
          return add(refusals.deadLink(name, near && `${collection}:${near}`));
        }
        if (target && isDraft(target)) return isDraft(entry) ? undefined : add(refusals.draftLink(name));
        // An entry that exists but could not be read has problems of its own.
        return target && !target.written.includes(locale) && !isDraft(entry) ? add(refusals.untranslatedLink(name, locale)) : undefined;
      }
    }
  }

  #file(entry: Entry, path: string, kind: FileKind, add: (finding: Finding) => void): void {
    const name = bareName(path);
    if (name === undefined) add(refusals.unsafePath(path));
    else if (!entry.beside.includes(name)) add(refusals.missingFile(name, meant(name, entry.beside)));
    else if (kind === 'drawing') {
      const fault = drawingFault(readFileSync(join(this.#root, entry.folder, name)), name);
      if (fault) add(fault);
    } else if (kind === 'image') {
      const key = `${entry.folder}/${name}`;
      const known = this.#images.get(key) ?? { entry, name, at: [] };
      known.at.push(add);
      this.#images.set(key, known);
    }
  }

  #addresses(): void {
    const taken = new Map<string, Entry>();
    const claim = (kind: 'now' | 'before') => {
      for (const entry of this.#entries) {
        if (!models[entry.collection].page) continue;
        for (const [locale, version] of entry.versions)
          for (const slug of kind === 'now' ? [version.slug] : version.formerSlugs) {
            const key = `${entry.collection} ${locale} ${slug}`;
            const other = taken.get(key);
            if (other) version.sheet.add(refusals.duplicateSlug(slug, other.folder), version.at.spot([kind === 'now' ? 'slug' : 'formerSlugs']));
            else taken.set(key, entry);
          }
      }
    };
    claim('now');
    claim('before');
  }

  /** Follows each single relation from a collection to itself; coming back is a cycle. */
  #cycles(): void {
    const reported = new Set<string>();
    for (const start of this.#entries)
      for (const [name, field] of Object.entries<Field>(models[start.collection].fields)) {
        if (field.form.control !== 'relation' || field.form.to !== start.collection) continue;
        const ring = [start.id];
        let here: Entry | undefined = start;
        while (here) {
          const next = idAt(here, name);
          if (next === undefined || (ring.includes(next) && next !== start.id)) break;
          ring.push(next);
          if (next === start.id) {
            const key = [...new Set(ring)].sort().join(' ');
            if (!reported.has(key)) start.main.sheet.add(refusals.cycle(ring), start.main.at.spot([name]), field.label);
            reported.add(key);
            break;
          }
          here = this.#byCollection.get(start.collection)?.get(next);
        }
      }
  }

  async #pictures(): Promise<Map<string, ImageFacts>> {
    const facts = new Map<string, ImageFacts>();
    await withWorkers(this.#images, async ([key, { name, at }]) => {
      const found = await imageFacts(join(this.#root, key), name, this.#known);
      if ('digest' in found) facts.set(key, found);
      else for (const add of at) add(found);
    });
    return facts;
  }
}

function idAt({ main: { data } }: Entry, name: string): string | undefined {
  const value: unknown = new Map<string, unknown>(Object.entries(data)).get(name);
  return isRecord(value) && typeof value['id'] === 'string' ? value['id'] : undefined;
}
