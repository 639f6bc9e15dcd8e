import { describe, expect, test } from 'vitest';
import { loadContent } from '../../../src/content.ts';
import { Media } from '../../../src/images/media.ts';
import { editionsOf, type Edition } from '../../../src/views/edition.ts';
import { entryView } from '../../../src/views/entry.ts';
import type { SectionView } from '../../../src/views/section.ts';
import { related } from '../../../src/views/story.ts';
import { readSite, smallSite, type Changes } from '../../fixtures/small-site.ts';

async function english(changes: Changes = {}): Promise<Edition> {
  const { content, problems } = await readSite(changes);
  if (!content) throw new Error(`The small site has problems: ${JSON.stringify(problems)}`);
  const edition = editionsOf(content, new Media(''), '2026-06-15').find(({ locale }) => locale === 'en');
  if (!edition) throw new Error('The small site is in English');
  return edition;
}

/** The sections of an entry’s page in English. */
async function sectionsOf(collection: 'story', changes: Changes = {}): Promise<readonly SectionView[]> {
  const edition = await english(changes);
  const [entry] = edition.routes.entries(collection, edition.locale);
  if (!entry) throw new Error(`The small site has a ${collection}`);
  return entryView(edition, entry).sections;
}

const sectionIn = <K extends SectionView['kind']>(sections: readonly SectionView[], kind: K, heading?: string) =>
  sections.find((section): section is Extract<SectionView, { kind: K }> => section.kind === kind && (heading === undefined || ('heading' in section && section.heading === heading)));

describe('a story’s ledger', () => {
  const check = 'checks/il-forno-acceso/index.it.mdx';
  const withDigest = (digest: string): Changes => ({ [check]: smallSite[check].replace('claims:', `texts:\n  - language: en\n    digest: ${digest}\nclaims:`) });

  test('leads from each claim back to its phrase', async () => {
    const ledger = sectionIn(await sectionsOf('story'), 'ledger')?.ledger;
    expect(ledger?.claims.map(({ statement, outcomeLabel, back }) => [statement, outcomeLabel, back?.href])).toEqual([['The furnace has been lit for forty years.', 'confirmed', '#mark-1']]);
    expect(ledger?.intro).toBe('Checked by Anna Neri on 1 March 2026 (visit). Valid until 1 March 2028.');
    expect(ledger?.changed).toBeUndefined();
  });

  test('says when the text is no longer the one that was checked, and only then', async () => {
    const edition = await english();
    const digest = edition.routes.entries('story', edition.locale)[0]?.versions.get(edition.locale)?.digest ?? '';
    expect(sectionIn(await sectionsOf('story', withDigest(digest)), 'ledger')?.ledger.changed).toBeUndefined();
    expect(sectionIn(await sectionsOf('story', withDigest('"0000"')), 'ledger')?.ledger.changed).toBe('The text has changed since the check, which needs renewing.');
  });
});

test('the texts of the sample are the ones that were checked (npm run sign says so anew)', async () => {
  const changed = editionsOf(await loadContent(), new Media(''), '2026-06-15').flatMap((edition) =>
    (['story', 'firm', 'product'] as const).flatMap((collection) => edition.routes.entries(collection, edition.locale)).flatMap((entry) =>
      entryView(edition, entry).sections.flatMap((section) => (section.kind === 'ledger' && section.ledger.changed !== undefined ? [`${entry.folder} in ${edition.locale}`] : [])),
    ),
  );
  expect(changed).toEqual([]);
});

test('related stories share the most first, and are never random', async () => {
  const story = (title: string, extra: string, publishedOn: string) => `---\ntitle: ${title}\nstandfirst: Breve.\nhero: { file: forno.jpg, alt: Il forno. }\nkind: place\nterritory: murano\n${extra}author: luca-verdi\npublishedOn: ${publishedOn}\n---\n\nTesto.\n`;
  const photo = smallSite['stories/il-forno-acceso/forno.jpg'];
  const words = (title: string) => `---\ntitle: ${title}\nstandfirst: Short.\nhero: { alt: The furnace. }\n---\n\nText.\n`;
  const more: Changes = Object.fromEntries<string | Buffer>(
    ([['place-old', '', '2026-01-01'], ['place-new', '', '2026-02-01'], ['craft', 'crafts: [vetro]\n', '2025-01-01']] as const).flatMap(([id, extra, day]): [string, string | Buffer][] => [
      [`stories/${id}/index.it.mdx`, story(id, extra, day)],
      [`stories/${id}/index.en.mdx`, words(id)],
      [`stories/${id}/forno.jpg`, photo],
    ]),
  );
  const edition = await english(more);
  const [first] = edition.routes.entries('story', edition.locale).filter(({ id }) => id === 'il-forno-acceso');
  expect(first && related(edition, first).map(({ id }) => id)).toEqual(['craft', 'place-new', 'place-old']);
});

test('what is invented says so wherever it is shown', async () => {
  const key = 'firms/fornace-conti/index.it.mdx';
  const edition = await english({ [key]: smallSite[key].replace('role: maker', 'role: maker\nsample: true') });
  const [firm] = edition.routes.entries('firm', edition.locale);
  expect(firm && entryView(edition, firm).frame.sampleNote).toContain('This page is a sample');
  const [story] = edition.routes.entries('story', edition.locale);
  const shown = story && entryView(edition, story).sections.flatMap((section) => (section.kind === 'cards' ? section.cards : []));
  expect(shown?.find(({ link }) => link.label === 'Fornace Conti')?.sample).toBe('invented sample');
});
