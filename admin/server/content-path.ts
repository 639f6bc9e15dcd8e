import { modelNames, models, type ModelName } from '../../src/model/index.ts';

/** What a file of the repository is to the newsroom. Nothing else can be read or written. */
export type ContentFile =
  | { readonly kind: 'text'; readonly collection: ModelName; readonly folder: string; readonly language: string }
  | { readonly kind: 'beside'; readonly collection: ModelName; readonly folder: string; readonly ending: string }
  | { readonly kind: 'list'; readonly collection: ModelName }
  | { readonly kind: 'site' };

const folders = new Map(modelNames.filter((name) => !models[name].folder.endsWith('.yml')).map((name) => [models[name].folder, name]));
const lists = new Map(modelNames.filter((name) => models[name].folder.endsWith('.yml')).map((name) => [`content/${models[name].folder}`, name]));

const id = '[a-z0-9]+(?:-[a-z0-9]+)*';
/** An entry's folder, perhaps on shelves such as `stories/2026/la-fornace`. */
const entryFile = new RegExp(`^(content/([a-z-]+)(?:/${id}){1,3})/([A-Za-z0-9][A-Za-z0-9._-]{0,99})$`);
const besideName = /^[a-z0-9][a-z0-9._-]*\.(jpe?g|png|webp|avif|tiff?|svg|mp3|m4a|ogg|opus)$/i;

/** What stands at a path, or `undefined` if the model has no place for such a path. */
export function contentFile(path: string): ContentFile | undefined {
  if (path === 'content/site.yml') return { kind: 'site' };
  const list = lists.get(path);
  if (list !== undefined) return { kind: 'list', collection: list };
  const [, folder = '', shelf = '', name = ''] = entryFile.exec(path) ?? [];
  const collection = folders.get(shelf);
  if (collection === undefined || name.includes('..')) return undefined;
  const language = /^index\.([a-z]{2,3})\.mdx$/.exec(name)?.[1];
  if (language !== undefined) return { kind: 'text', collection, folder, language };
  const ending = besideName.exec(name)?.[1]?.toLowerCase();
  return ending === undefined ? undefined : { kind: 'beside', collection, folder, ending };
}

/** Whether a folder holds the entries of a model, as in `content/stories`. */
export const isShelf = (folder: string): boolean => folder.startsWith('content/') && folders.has(folder.slice('content/'.length));
