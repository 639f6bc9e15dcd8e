import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { models, type ModelName } from '../model/index.ts';
import { isRecord, withoutBlanks, type Path } from '../model/walk.ts';
import type { Locale, Site } from '../site.ts';
import type { Entry, Version } from './entry.ts';
import { readText } from './files.ts';
import { pickLanguage } from './languages.ts';
import { sheet, type Problem } from './problem.ts';
import { refusals } from './refusals.ts';
import { validate } from './validate.ts';
import { readYaml } from './yaml.ts';

/** Reads a closed list: one file whose items are entries, each with its words in every language. */
export function readList(root: string, collection: ModelName, site: Site, problems: Problem[]): Entry[] {
  const { folder: file, fields, schema } = models[collection];
  if (!existsSync(join(root, file))) return [];
  const to = sheet(problems, file, file);
  const source = readText(root, to);
  const yaml = source === undefined ? undefined : readYaml(source, 1, to);
  if (!yaml) return [];
  const items: unknown = isRecord(yaml.value) ? yaml.value['items'] : undefined;
  if (!Array.isArray(items)) {
    to.add(refusals.notAList());
    return [];
  }
  const seen = new Set<string>();
  return items.flatMap((item: unknown, place) => {
    const raw = withoutBlanks(item);
    if (!isRecord(raw) || typeof raw['id'] !== 'string') {
      to.add(refusals.itemWithoutId(), yaml.spot(['items', place]));
      return [];
    }
    const { id, ...values } = raw;
    if (seen.has(id)) to.add(refusals.duplicateItem(id), yaml.spot(['items', place, 'id']));
    seen.add(id);
    const at = { value: raw, spot: (path: Path) => yaml.spot(['items', place, ...path]), keySpot: (path: Path) => yaml.keySpot(['items', place, ...path]) };
    const versions = new Map<Locale, Version>();
    for (const locale of site.locales) {
      const { data, missing } = pickLanguage(fields, values, locale);
      for (const path of missing) to.add(refusals.oneValuePerLanguage(site.locales), at.keySpot(path));
      const valid = missing.length === 0 ? validate(schema, fields, data, at, to) : undefined;
      if (!valid) return [];
      const digest = createHash('sha256').update(JSON.stringify(valid)).digest('hex');
      versions.set(locale, { data: valid, body: undefined, slug: id, formerSlugs: [], digest, sheet: to, at });
    }
    const main = versions.get(site.defaultLocale);
    return main ? [{ collection, id, folder: `${file}#${id}`, versions, main, written: site.locales, beside: [] }] : [];
  });
}
