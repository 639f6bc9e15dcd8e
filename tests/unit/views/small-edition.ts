import { Media } from '../../../src/images/media.ts';
import type { Entry } from '../../../src/ingest/index.ts';
import type { ModelName } from '../../../src/model/index.ts';
import { editionsOf, type Edition } from '../../../src/views/edition.ts';
import { entryView, type EntryView } from '../../../src/views/entry.ts';
import { readSite, smallSite, type Changes } from '../../fixtures/small-site.ts';

/** The small site in one language, as it is on a day. */
export async function smallEdition(changes: Changes = {}, { locale = 'en', today = '2026-06-15' } = {}): Promise<Edition> {
  const { content, problems } = await readSite(changes);
  const found = content && editionsOf(content, new Media(''), today).find((each) => each.locale === locale);
  if (!found) throw new Error(`The small site has problems: ${JSON.stringify(problems)}`);
  return found;
}

export function entryIn<N extends ModelName>({ content }: Edition, collection: N, id: string): Entry<N> {
  const entry = content.find({ collection, id });
  if (!entry) throw new Error(`The small site has no ${collection}:${id}`);
  return entry;
}

/** The page of the small site’s one story. */
export function storyOf(edition: Edition): Extract<EntryView, { page: 'story' }> {
  const view = entryView(edition, entryIn(edition, 'story', 'il-forno-acceso'));
  if (view.page !== 'story') throw new Error('A story has a page of its own kind');
  return view;
}

/** A further story of the small site, in both languages; `extra` are lines of its front matter. */
export const furtherStory = (id: string, publishedOn: string, extra = ''): Changes => ({
  [`stories/${id}/index.it.mdx`]: `---\ntitle: ${id}\nstandfirst: Breve.\nhero: { file: forno.jpg, alt: Il forno. }\nkind: place\n${extra}author: luca-verdi\npublishedOn: ${publishedOn}\n---\n\nTesto.\n`,
  [`stories/${id}/index.en.mdx`]: `---\ntitle: ${id}\nstandfirst: Short.\nhero: { alt: The furnace. }\n---\n\nText.\n`,
  [`stories/${id}/forno.jpg`]: smallSite['stories/il-forno-acceso/forno.jpg'],
});
