import { expect, test } from 'vitest';
import { loadContent } from '../../../src/content.ts';
import { Media } from '../../../src/images/media.ts';
import { editionsOf, type Edition } from '../../../src/views/edition.ts';
import { entryView } from '../../../src/views/entry.ts';
import { readSite, smallSite, type Changes } from '../../fixtures/small-site.ts';

async function english(changes: Changes = {}): Promise<Edition> {
  const { content, problems } = await readSite(changes);
  if (!content) throw new Error(`The small site has problems: ${JSON.stringify(problems)}`);
  const edition = editionsOf(content, new Media(''), '2026-06-15').find(({ locale }) => locale === 'en');
  if (!edition) throw new Error('The small site is in English');
  return edition;
}

test('the texts of the sample are the ones that were checked (npm run sign says so anew)', async () => {
  const changed = editionsOf(await loadContent(), new Media(''), '2026-06-15').flatMap((edition) =>
    (['story', 'firm', 'product'] as const).flatMap((collection) => edition.routes.entries(collection, edition.locale)).flatMap((entry) =>
      entryView(edition, entry).sections.flatMap((section) => (section.kind === 'ledger' && section.ledger.changed !== undefined ? [`${entry.folder} in ${edition.locale}`] : [])),
    ),
  );
  expect(changed).toEqual([]);
});

test('what is invented says so wherever it is shown', async () => {
  const key = 'firms/fornace-conti/index.it.mdx';
  const edition = await english({ [key]: smallSite[key].replace('role: maker', 'role: maker\nsample: true') });
  const [firm] = edition.routes.entries('firm', edition.locale);
  expect(firm && entryView(edition, firm).frame.sampleNote).toContain('This page is a sample');
  const [story] = edition.routes.entries('story', edition.locale);
  const view = story && entryView(edition, story);
  expect(view?.page === 'story' && view.people.visits.map(({ firm: { label }, sample }) => [label, sample])).toEqual([['Fornace Conti', 'invented sample']]);
});
