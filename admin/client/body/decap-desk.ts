import { models, type EditorLanguage, type ModelName } from '../../../src/model/index.ts';
import type { Claim, Desk, Listed } from './desk.ts';
import { goodName, reduced } from './upload.ts';

/** What Decap keeps, as far as it is asked for here: a map of Immutable.js. */
export interface Kept {
  get(key: string): unknown;
}

/** What Decap gives to the control of a field, as far as it is used here. */
export interface DecapProps {
  readonly field: Kept;
  readonly collection: Kept;
  readonly locale?: string;
  readonly config: { readonly locale?: string };
  readonly forID: string;
  readonly getEntry: () => Kept | undefined;
  readonly getAsset: (path: string, field: Kept) => { readonly path: string; toString(): string };
  readonly onPersistMedia: (file: File, options: { readonly field: Kept }) => Promise<{ readonly type?: string } | undefined>;
  readonly query: (namespace: string, collection: string, fields: readonly string[], term: string) => Promise<{ readonly payload: { readonly hits?: readonly Hit[] } } | undefined>;
}

interface Hit {
  readonly slug: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly i18n?: Readonly<Record<string, { readonly data?: Readonly<Record<string, unknown>> }>>;
}

const words = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** How long a picture may take to be fetched. */
const patience = 10_000;
const wait = (time: number) => new Promise((resolve) => setTimeout(resolve, time));
/** The id of an entry, by what Decap calls its slug. */
const idOf = (slug: string): string => slug.replace(/\/index$/, '').split('/').at(-1) ?? slug;

/** The newsroom around a text, by what Decap gives to its control. It asks for them anew, since they change. */
export function deskOf(language: EditorLanguage, props: () => DecapProps): Desk {
  const staged = new Map<string, File>();
  const uploaded = new Set<string>();
  const lists = new Map<ModelName, Promise<readonly Hit[]>>();

  const hitsOf = (kind: ModelName): Promise<readonly Hit[]> => {
    const listed =
      lists.get(kind) ??
      props()
        .query(props().forID, kind, [models[kind].title], '')
        .then((answer) => answer?.payload.hits ?? []);
    lists.set(kind, listed);
    listed.catch(() => lists.delete(kind));
    return listed;
  };
  const inLocale = ({ data, i18n }: Hit): Hit['data'] => ({ ...data, ...i18n?.[props().locale ?? '']?.data });
  const slug = () => idOf(words(props().getEntry()?.get('slug')) ?? '');
  const files = (): string[] => {
    const beside = props().getEntry()?.get('mediaFiles') as Iterable<Kept> | undefined;
    return [...(beside ?? [])].map((file) => String(file.get('name')));
  };
  const kind = props().collection.get('name');

  return {
    language,
    isChecked: kind === 'story' || kind === 'firm' || kind === 'product',
    word(key) {
      const options = props().field.get('words') as Kept | undefined;
      return words(options?.get(key)) ?? key;
    },
    async entries(of) {
      const hits = await hitsOf(of);
      return hits.map((hit): Listed => ({ kind: of, id: idOf(hit.slug), title: words(inLocale(hit)[models[of].title]) ?? hit.slug })).sort((a, b) => a.title.localeCompare(b.title, language));
    },
    async claims() {
      const check = (await hitsOf('check')).find(({ data }) => idOf(String(data[String(kind)])) === slug());
      const here = (check && inLocale(check)['claims']) as readonly { readonly statement?: string }[] | undefined;
      const first = check?.data['claims'] as typeof here;
      return (first ?? []).map(({ statement = '' }, place): Claim => ({ number: place + 1, statement: here?.[place]?.statement ?? statement }));
    },
    files: () => [...new Set([...files(), ...uploaded])].sort(),
    async picture(name) {
      const file = staged.get(name);
      if (file) return URL.createObjectURL(file);
      // Until it has been fetched, Decap shows an empty picture.
      for (let waited = 0; waited < patience; waited += 200) {
        const asset = props().getAsset(name, props().field);
        if (asset.path !== 'empty.svg') return asset.toString();
        await wait(200);
      }
      return undefined;
    },
    stage(file) {
      const name = goodName(file, slug(), [...files(), ...staged.keys()]);
      staged.set(name, file);
      return name;
    },
    async upload(name) {
      const file = staged.get(name);
      if (!file || uploaded.has(name)) return;
      const answer = await props().onPersistMedia(await reduced(file, name), { field: props().field });
      if (answer === undefined || answer.type === 'MEDIA_PERSIST_FAILURE') throw new Error(`${name} was not kept`);
      uploaded.add(name);
    },
  };
}
