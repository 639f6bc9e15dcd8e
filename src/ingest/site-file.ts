import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { siteFields, siteSchema, type SiteData } from '../model/site.ts';
import { isRecord, withoutBlanks } from '../model/walk.ts';
import type { Locale, Site } from '../site.ts';
import { readText } from './files.ts';
import { pickLanguage } from './languages.ts';
import { sheet, type Problem } from './problem.ts';
import { refusals } from './refusals.ts';
import { validate } from './validate.ts';
import { readYaml } from './yaml.ts';

/** Reads `site.yml`. Nothing else can be read without it. */
export function readSite(root: string, problems: Problem[]): Site | undefined {
  const to = sheet(problems, 'site.yml', 'site.yml');
  if (!existsSync(join(root, 'site.yml'))) {
    to.add(refusals.noSite());
    return undefined;
  }
  const source = readText(root, to);
  const yaml = source === undefined ? undefined : readYaml(source, 1, to);
  if (yaml === undefined) return undefined;
  const raw = withoutBlanks(yaml.value);
  if (!isRecord(raw)) {
    to.add(refusals.notFields());
    return undefined;
  }
  const codes = languagesOf(raw);
  const data = new Map<Locale, SiteData>();
  for (const code of codes) {
    const picked = pickLanguage(siteFields, raw, code);
    for (const path of picked.missing) to.add(refusals.oneValuePerLanguage(codes), yaml.keySpot(path));
    if (picked.missing.length > 0) return undefined;
    const valid = validate(siteSchema, siteFields, picked.data, yaml, to);
    if (!valid) return undefined;
    data.set(code, valid);
  }
  const [first] = data.values();
  if (!first) {
    // Without languages, nothing can be said of the words.
    validate(siteSchema, siteFields, { languages: [], ...raw }, yaml, to, ([name]) => name === 'languages');
    return undefined;
  }
  const locale = (name: 'defaultLanguage' | 'xDefault') => {
    const found = codes.find((code) => code === first[name]);
    if (!found) to.add(refusals.foreignLanguage(first[name]), yaml.spot([name]));
    return found;
  };
  const twice = codes.find((code, place) => codes.indexOf(code) !== place);
  if (twice) to.add(refusals.languageTwice(twice), yaml.spot(['languages']));
  const [defaultLocale, xDefault] = [locale('defaultLanguage'), locale('xDefault')];
  if (!defaultLocale || !xDefault || twice) return undefined;
  return { locales: codes, defaultLocale, xDefault, url: first.url.replace(/\/+$/, ''), in: data };
}

/** The one place that makes a `Locale`. */
const languagesOf = ({ languages }: Record<string, unknown>): Locale[] =>
  Array.isArray(languages) ? languages.filter((code) => typeof code === 'string').map((code) => code as Locale) : [];
