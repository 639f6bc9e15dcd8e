import type { Dictionary } from '../src/i18n/dictionary.ts';
import { blocks } from '../src/model/blocks/index.ts';
import { hasTranslated, modelNames, models, type EditorLanguage, type Field, type Fields, type ModelName } from '../src/model/index.ts';
import { siteFields, type SiteData } from '../src/model/site.ts';
import { mostUpload, uploadHints } from './upload-limits.ts';

/** What the newsroom's configuration depends on besides the model. */
export interface NewsroomOptions {
  /** The language in which editors read labels and hints. */
  readonly language: EditorLanguage;
  /** The words for options, in that language. */
  readonly dictionary: Dictionary;
  readonly locales: readonly string[];
  readonly defaultLocale: string;
  /** Where the page writes without our server. */
  readonly forge?: Forge | undefined;
}

export type Forge = NonNullable<SiteData['forge']>;

/** A text that may be longer than so many characters is written over several lines. */
const longestLine = 160;

/** A field of Decap CMS (https://decapcms.org/docs/widgets/). */
type DecapField = Readonly<Record<string, unknown>> & { readonly name: string; readonly widget: string };

const isFile = (name: ModelName) => models[name].folder.endsWith('.yml');
/** Decap names a file collection's files without their ending. */
const fileName = (name: ModelName) => models[name].folder.replace(/^.*\/|\.yml$/g, '');

/** The configuration of Decap CMS, made from the model: nothing in it is written twice. */
export function decapConfig(options: NewsroomOptions) {
  const { language, locales, defaultLocale } = options;
  const emitter = new Emitter(options);
  return {
    load_config_file: false,
    backend: options.forge ? forgeBackend(options.forge) : { name: 'newsroom', proxy_url: '/api/decap', branch: 'main' },
    // Decap has no review on Gitea.
    publish_mode: options.forge?.kind === 'gitea' ? 'simple' : 'editorial_workflow',
    slug: { encoding: 'ascii', clean_accents: true },
    locale: language,
    show_preview_links: false,
    media_folder: 'content',
    public_folder: '',
    i18n: { structure: 'multiple_files', locales: [...locales], default_locale: defaultLocale },
    collections: [
      ...modelNames.filter((name) => !isFile(name)).map((name) => emitter.folder(name)),
      {
        name: 'lists',
        label: { it: 'Elenchi', en: 'Lists' }[language],
        files: modelNames.filter(isFile).map((name) => emitter.list(name)),
      },
      {
        name: 'site',
        label: { it: 'Sito', en: 'Site' }[language],
        files: [{ name: 'site', label: { it: 'Sito', en: 'Site' }[language], file: 'content/site.yml', fields: emitter.fields(siteFields, 'maps') }],
      },
    ],
  };
}

/** How Decap reaches a forge by itself (https://decapcms.org/docs/backends-overview/). */
function forgeBackend({ kind, repository, branch = 'main', address, appId }: Forge) {
  const base = address?.replace(/\/+$/, '');
  const common = { name: kind, repo: repository, branch, ...(appId !== undefined && { app_id: appId }) };
  switch (kind) {
    case 'github':
      return { ...common, ...(base !== undefined && { base_url: base }) };
    case 'gitlab':
      return { ...common, auth_type: 'pkce', ...(base !== undefined && { base_url: base, api_root: `${base}/api/v4` }) };
    case 'gitea':
      return { ...common, ...(base !== undefined && { base_url: base, api_root: `${base}/api/v1` }) };
    case 'forgejo':
      return { ...common, ...(base !== undefined && { api_root: `${base}/api/v1` }) };
  }
}

/** How a translated value is stored: in each language's file, or in one file as a map from language to value. */
type Storage = 'files' | 'maps';

class Emitter {
  readonly #options: NewsroomOptions;

  constructor(options: NewsroomOptions) {
    this.#options = options;
  }

  folder(name: ModelName) {
    const { folder, singular, plural, hint, fields, title, body } = models[name];
    const { language } = this.#options;
    return {
      name,
      label: plural[language],
      label_singular: singular[language],
      description: hint[language],
      folder: `content/${folder}`,
      slug: `{{fields.${title}}}`,
      identifier_field: title,
      extension: 'mdx',
      format: 'yaml-frontmatter',
      media_folder: '',
      public_folder: '',
      create: true,
      i18n: true,
      editor: { preview: false },
      fields: [
        ...this.fields(fields, 'files'),
        ...(body === 'none' ? [] : [{ name: 'body', label: { it: 'Testo', en: 'Text' }[language], widget: 'body', required: body === 'required', i18n: true, words: this.#wordsOfBlocks() }]),
      ],
    };
  }

  list(name: ModelName) {
    const { folder, plural, singular, fields } = models[name];
    const { language } = this.#options;
    const items = { name: 'items', label: plural[language], label_singular: singular[language], widget: 'list', fields: [{ name: 'id', label: 'Id', widget: 'string' }, ...this.fields(fields, 'maps')] };
    return { name: fileName(name), label: plural[language], file: `content/${folder}`, fields: [items] };
  }

  fields(fields: Fields, storage: Storage): DecapField[] {
    return Object.entries(fields).map(([name, field]) => this.#field(name, field, storage));
  }

  #field(name: string, field: Field, storage: Storage): DecapField {
    const { language, locales } = this.#options;
    const common = { name, label: field.label[language], required: field.required, ...(field.hint && { hint: field.hint[language] }) };
    if (storage === 'maps' && field.translated)
      return { ...common, widget: 'object', fields: locales.map((locale) => ({ ...this.#control(field, storage), name: locale, label: locale, required: field.required })) };
    // Decap refuses `translate` and `duplicate` on lists and objects: it is `true`, or nothing.
    return { ...common, ...this.#control(field, storage), ...(storage === 'files' && hasTranslated(field) && { i18n: true }) };
  }

  #control({ form, hint, translated }: Field, storage: Storage): { readonly widget: string } & Readonly<Record<string, unknown>> {
    switch (form.control) {
      case 'text':
        return { widget: (form.max ?? 0) > longestLine ? 'text' : 'string' };
      case 'slug':
      case 'url':
      case 'email':
      case 'phone':
      case 'vat':
      case 'gtin':
      case 'language':
      case 'country':
      case 'timeZone':
        return { widget: 'string' };
      case 'longText':
        return { widget: 'text' };
      case 'colour':
        return { widget: 'color', allowInput: true };
      case 'boolean':
        return { widget: 'boolean' };
      case 'date':
        return { widget: 'datetime', format: 'YYYY-MM-DD', date_format: 'YYYY-MM-DD', time_format: false };
      case 'dateTime':
        return { widget: 'datetime', format: 'YYYY-MM-DDTHH:mm' };
      case 'number':
        return { widget: 'number', value_type: form.integer ? 'int' : 'float', ...(form.min !== undefined && { min: form.min }), ...(form.max !== undefined && { max: form.max }) };
      case 'choice':
        return { widget: 'select', options: form.options.map((value) => ({ value, label: this.#word(`option.${form.of}.${value}`) })) };
      case 'relation':
        return this.#relation(form.to);
      case 'file':
        return { widget: form.kind === 'audio' ? 'file' : 'image', hint: [hint?.[this.#options.language], uploadHints[form.kind][this.#options.language]].join(' ').trim(), choose_url: false, media_library: { config: { max_file_size: mostUpload } } };
      case 'group':
        return { widget: 'object', collapsed: true, fields: this.fields(form.fields, storage) };
      case 'list': {
        const { item } = form;
        if (item.form.control === 'relation' || item.form.control === 'choice') return { ...this.#control(item, storage), multiple: true };
        const inner = item.form.control === 'group' ? { fields: this.fields(item.form.fields, storage) } : { field: this.#field('item', translated ? { ...item, translated: true } : item, storage) };
        return { widget: 'list', label_singular: item.label[this.#options.language], ...inner };
      }
    }
  }

  #relation(to: ModelName) {
    const { title, fields } = models[to];
    if (!isFile(to)) return { widget: 'relation', collection: to, value_field: '{{slug}}', search_fields: [title], display_fields: [title] };
    const isTranslated = new Map(Object.entries<Field>(fields)).get(title)?.translated ?? false;
    const shown = `items.*.${title}${isTranslated ? `.${this.#options.defaultLocale}` : ''}`;
    return { widget: 'relation', collection: 'lists', file: fileName(to), value_field: 'items.*.id', search_fields: [shown], display_fields: [shown] };
  }

  /** How the options in the forms of blocks are called. */
  #wordsOfBlocks(): Readonly<Record<string, string>> {
    const keys = Object.values(blocks).flatMap(({ fields }) => Object.values<Field>(fields).flatMap(({ form }) => (form.control === 'choice' ? form.options.map((option) => `option.${form.of}.${option}`) : [])));
    return Object.fromEntries(keys.map((key) => [key, this.#word(key)]));
  }

  #word(key: string): string {
    const word = this.#options.dictionary[key];
    if (word === undefined) throw new Error(`The ${this.#options.language} dictionary has no “${key}”`);
    return word;
  }
}
