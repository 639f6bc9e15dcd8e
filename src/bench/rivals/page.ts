import { shipped } from '../../i18n/dictionary.ts';
import { listedNames, models, type ModelName } from '../../model/index.ts';
import { walk } from '../../model/walk.ts';
import { mostCards } from '../../views/parts.ts';
import { Both, type Language } from '../both.ts';
import type { Corpus } from '../corpus.ts';
import { photoName, valuesIn, type Draft } from '../entry.ts';
import { languagesOf } from '../write.ts';
import { bodyFor, type Dialect } from './body.ts';

/** A page of a corpus as a rival reads it: front matter and a body. Everything is found and joined already. */
export interface RivalPage {
  readonly language: Language;
  /** The folder of its list, such as `storie`; pages of their own have none. */
  readonly section: string;
  readonly id: string;
  readonly front: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** The lists of a site in a language: folder and title. */
export const sectionsIn = (language: Language): { folder: string; title: string; name: ModelName }[] =>
  listedNames.map((name) => ({ name, folder: shipped[language]?.[`path.${name}`] ?? name, title: models[name].plural[language] }));

/** Fields that a page shows in places of their own, and so not among its facts. */
const apart = ['name', 'title', 'slug', 'formerSlugs', 'standfirst', 'promise', 'role', 'purpose', 'bio', 'hero', 'image', 'portrait', 'sources', 'publishedOn', 'seoTitle', 'seoDescription', 'sample', 'draft', 'emblem'];

/** Every page of a corpus but lists, in each of its languages. */
export function* pagesOf(corpus: Corpus, dialect: Dialect): Generator<RivalPage> {
  const byKey = new Map(corpus.entries.map((entry) => [`${entry.collection}:${entry.id}`, entry]));
  const relations = new Map(corpus.entries.map((entry) => [entry, relationsOf(entry)]));
  const referring = new Map<string, Draft[]>();
  for (const [entry, keys] of relations) for (const key of keys) referring.set(key, [...(referring.get(key) ?? []), entry]);
  for (const entry of corpus.entries) {
    if (!models[entry.collection].page) continue;
    const key = `${entry.collection}:${entry.id}`;
    const subjects = (relations.get(entry) ?? []).flatMap((each) => byKey.get(each) ?? []);
    const others = referring.get(key) ?? [];
    for (const language of languagesOf(entry)) yield rivalPage(entry, language, subjects, others, byKey, dialect);
  }
}

/** The entries that an entry's fields name, as `story:id`. */
function relationsOf({ collection, data }: Draft): string[] {
  const named = [...walk(models[collection].fields, valuesIn(data, 'it'))].flatMap(({ field: { form }, value }) => (form.control === 'relation' ? [`${form.to}:${String(value)}`] : []));
  return [...new Set(named)];
}

const isShown = (entry: Draft, language: Language) => models[entry.collection].page && languagesOf(entry).includes(language);

const folderOf = (collection: ModelName, language: Language) => sectionsIn(language).find(({ name }) => name === collection)?.folder ?? '';

const slugIn = ({ data, id }: Draft, language: Language) => (data['slug'] instanceof Both ? String(data['slug'][language]) : id);

/** The address of an entry's page. */
const addressOf = (entry: Draft, language: Language): string => `/${[language, folderOf(entry.collection, language), slugIn(entry, language)].filter((part) => part !== '').join('/')}/`;

const refOf = (entry: Draft, language: Language): string => `/${[folderOf(entry.collection, language), entry.id].filter((part) => part !== '').join('/')}`;

function rivalPage(entry: Draft, language: Language, subjects: readonly Draft[], others: readonly Draft[], byKey: ReadonlyMap<string, Draft>, dialect: Dialect): RivalPage {
  const values = Object.fromEntries(Object.entries(entry.data).map(([key, value]) => [key, valuesIn(value, language)]));
  const shownOthers = Map.groupBy(others.filter((each) => isShown(each, language)), ({ collection }) => collection);
  const find = (collection: string, id: string) => byKey.get(`${collection}:${id}`);
  const cards = [
    { heading: language === 'it' ? 'In questa pagina' : 'On this page', refs: subjects.filter((each) => isShown(each, language)).map((each) => refOf(each, language)) },
    ...[...shownOthers].map(([collection, each]) => ({ heading: models[collection].plural[language], refs: each.map((other) => refOf(other, language)) })),
  ]
    .filter(({ refs }) => refs.length > 0)
    .map(({ heading, refs }) => ({ heading, refs: refs.slice(0, mostCards) }));
  const image = [values['hero'], values['image'], values['portrait']].find((each) => each !== undefined);
  const evidence = (collection: ModelName) => others.filter((each) => each.collection === collection).map(({ data }) => valuesIn(data, language));
  return {
    language,
    section: folderOf(entry.collection, language),
    id: entry.id,
    body: entry.body === undefined ? '' : bodyFor(dialect, entry.body[language], (collection, id) => {
      const target = find(collection, id);
      return target === undefined ? undefined : { address: addressOf(target, language), ref: refOf(target, language) };
    }),
    front: {
      title: values['title'] ?? values['name'],
      slug: slugIn(entry, language),
      translationKey: `${entry.collection}-${entry.id}`,
      standfirst: values['standfirst'] ?? values['promise'] ?? values['role'] ?? values['purpose'] ?? values['description'] ?? '',
      date: values['publishedOn'] ?? '2020-01-01',
      kind: models[entry.collection].singular[language],
      ...(image !== undefined && { image }),
      ...(entry.photos.length > 0 && { photo: photoName(entry.photos[0] ?? 0) }),
      ...(values['bio'] !== undefined && { bio: values['bio'] }),
      facts: Object.entries(values).filter(([key]) => !apart.includes(key) && !isRelation(entry, key)).flatMap(([key, value]) => factsOf(key, value)),
      cards,
      checks: evidence('check'),
      mentions: evidence('mention'),
      sources: values['sources'] ?? [],
    },
  };
}

/** A value as lines to show: one for each part of a group or item of a list. */
function factsOf(label: string, value: unknown): { label: string; value: string }[] {
  if (Array.isArray(value) && value.every((item) => typeof item !== 'object')) return value.length === 0 ? [] : [{ label, value: value.join(', ') }];
  if (typeof value !== 'object' || value === null) return [{ label, value: String(value) }];
  return Object.entries(value).flatMap(([key, inner]) => factsOf(Array.isArray(value) ? `${label} ${Number(key) + 1}` : `${label} › ${key}`, inner));
}

/** Whether a field holds nothing but relations: those are shown as cards. */
function isRelation({ collection }: Draft, key: string): boolean {
  const fields: Readonly<Record<string, { readonly form: { readonly control: string } & object }>> = models[collection].fields;
  const form = fields[key]?.form;
  return form?.control === 'relation' || (form?.control === 'list' && 'item' in form && JSON.stringify(form.item).includes('"control":"relation"') && !JSON.stringify(form.item).includes('"control":"group"'));
}
