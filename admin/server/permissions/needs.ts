import type { ModelName } from '../../../src/model/index.ts';
import type { ContentFile } from '../content-path.ts';
import type { Need } from './need.ts';
import { named, placesOf, subjects, type Lookup, type Values } from './places.ts';

/** A file that is written or removed, and the shared values of its entry before and after. */
export interface FileChange {
  readonly file: ContentFile;
  readonly id: string;
  readonly before: Values | undefined;
  readonly after: Values | undefined;
}

/** What is known of the site besides the entry itself. */
export interface Facts {
  readonly defaultLanguage: string;
  readonly lookup: Lookup;
  /** The e-mail addresses of those who wrote an entry. */
  readonly writersOf: (collection: ModelName, id: string) => Promise<readonly string[]>;
}

/** What a change needs: everywhere that its entry was, and everywhere that it will be. */
export async function needs({ file, id, before, after }: FileChange, facts: Facts): Promise<Need[]> {
  if (file.kind === 'site' || file.kind === 'list') return [{ permission: 'settings', within: 'all' }];
  const states = [before, after].filter((values) => values !== undefined);
  const places = (await Promise.all((states.length === 0 ? [undefined] : states).map((values) => placesOf(file.collection, id, values, facts.lookup)))).flat();
  if (file.collection === 'check') return distinct([...places.map((within): Need => ({ permission: 'verify', within })), ...(after === undefined ? [] : await signing(after, facts))]);
  if (file.kind === 'text' && file.language !== facts.defaultLanguage) return distinct(places.map((within) => ({ permission: 'translate', language: file.language, within })));
  return distinct(places.map((within) => ({ permission: 'write', within })));
}

/** A check is signed by its verifier alone, who has no part in what is checked. */
async function signing(check: Values, { lookup, writersOf }: Facts): Promise<Need[]> {
  const found: Need[] = named(check['checkedBy']).map((as) => ({ permission: 'sign', as }));
  for (const subject of subjects) {
    for (const id of named(check[subject])) {
      const about = await lookup(subject, id);
      const people = ['author', 'translators', 'people'].flatMap((role) => named(about?.[role]));
      found.push({ permission: 'independence', of: `${subject}/${id}`, writers: await writersOf(subject, id), people });
    }
  }
  return found;
}

/** What publishing, or finding ready, needs of a change that others have made. */
export const toPublish = (of: readonly Need[]): Need[] => distinct(of.flatMap((need): Need[] => ('within' in need ? [need.permission === 'settings' ? need : { permission: 'publish', within: need.within }] : [])));

const distinct = (of: readonly Need[]): Need[] => [...new Map(of.map((need) => [JSON.stringify(need), need])).values()];
