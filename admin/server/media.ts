import { lookup } from 'mrmime';
import { contentFile } from './content-path.ts';
import type { Drafts } from './drafts.ts';
import type { Store } from './git/store.ts';
import { refused } from './refusal.ts';

/** A photo or another file that lies beside an entry, with its kind. */
export interface Media {
  readonly content: Buffer;
  readonly type: string;
}

/** A file as it is in its entry's draft, or as it is published. */
export async function mediaAt({ drafts, store }: { readonly drafts: Drafts; readonly store: Store }, path: string): Promise<Media> {
  const file = contentFile(path);
  if (file?.kind !== 'beside') throw refused.path(path);
  const slug = file.folder.split('/').slice(2).join('/');
  const found = (await drafts.file({ collection: file.collection, slug }, path)) ?? (await store.file('main', path));
  if (found === undefined) throw refused.unknownFile(path);
  return { content: found.content, type: lookup(path) ?? 'application/octet-stream' };
}
