import { expect, test } from 'vitest';
import { Media } from '../../../src/images/media.ts';
import type { ModelName } from '../../../src/model/index.ts';
import { editionsOf, type Edition } from '../../../src/views/edition.ts';
import { entryView, type EntryView } from '../../../src/views/entry.ts';
import { withBrand } from '../../fixtures/small-brand.ts';
import { readSite, smallSite, type Changes } from '../../fixtures/small-site.ts';

async function english(changes: Changes): Promise<Edition> {
  const { content, problems } = await readSite(changes);
  const edition = content && editionsOf(content, new Media(''), '2026-06-15').find(({ locale }) => locale === 'en');
  if (!edition) throw new Error(`The small site has problems: ${JSON.stringify(problems)}`);
  return edition;
}

function viewOf(edition: Edition, collection: ModelName): EntryView {
  const [entry] = edition.routes.entries(collection, edition.locale);
  if (!entry) throw new Error(`The small site has a ${collection}`);
  return entryView(edition, entry);
}

async function hub(changes: Changes): Promise<Extract<EntryView, { page: 'brand' }>> {
  const view = viewOf(await english(changes), 'brand');
  if (view.page !== 'brand') throw new Error('A brand has a page of its own kind');
  return view;
}
const enough = { stories: 1, members: 1 };

test('a brand’s page says how many claims were checked, and how many of them were not confirmed', async () => {
  const check = 'checks/il-forno-acceso/index.it.mdx';
  const translated = 'checks/il-forno-acceso/index.en.mdx';
  const claim = (outcome: string) => `  - statement: Altro.\n    evidence: visit\n    note: Nota.\n    outcome: ${outcome}\n`;
  const words = '  - statement: Another.\n    note: Note.\n';
  const checked = smallSite[check].replace('outcome: confirmed\n', `outcome: confirmed\n${claim('notConfirmed')}${claim('withdrawn')}${claim('withdrawn')}`);
  const changes: Changes = {
    ...withBrand({ minimum: enough }),
    [check]: checked,
    [translated]: smallSite[translated].replace('registers.\n', `registers.\n${words}${words}${words}`),
  };
  const { numbers } = await hub(changes);
  expect(numbers.numbers.map(({ value, label }) => `${value} ${label}`)).toEqual(['1 firm with the mark', '1 published story', '4 claims checked', '1 confirmed', '1 not confirmed', '2 withdrawn']);
  const expired = await hub({ ...changes, [check]: checked.replace('validUntil: 2028-03-01', 'validUntil: 2026-06-14') });
  expect(expired.numbers.numbers.map(({ value, label }) => `${value} ${label}`).slice(2)).toEqual(['4 claims checked', '0 confirmed', '1 not confirmed', '2 withdrawn', '1 to be checked again']);
});

test('a rule of a brand says who checks it, or that this is not declared', async () => {
  const { charter } = await hub(withBrand({ minimum: enough }));
  expect(charter.rules.map(({ checks }) => checks.map(({ value }) => value))).toEqual([['Somebody goes and looks.', 'A third party, every year'], ['The register is read.', undefined]]);
});

test('firms that were suspended or have left stay on a brand’s page, with the day', async () => {
  const none = { stories: 0, members: 0 };
  const rows = async (membership: string) => {
    const { sections, members } = await hub(withBrand({ minimum: none, membership }));
    expect(members).toBeUndefined();
    return sections.flatMap((section) => (section.kind === 'table' ? section.rows.map((cells) => cells.map(({ value, links }) => value ?? links?.map(({ href }) => href).join())) : []));
  };
  expect(await rows('status: suspended')).toEqual([['/en/firms/fornace-conti/', '1 January 2024', 'suspended, decided on 3 March 2025']]);
  expect(await rows('status: active\n    until: 2026-01-31')).toEqual([['/en/firms/fornace-conti/', '1 January 2024', 'left: had the mark until 31 January 2026']]);
});

test('a brand’s page draws the phases that its own members do, and the others as gaps', async () => {
  const { chains } = await hub(withBrand({ minimum: enough }));
  expect(chains?.chains.map(({ link, text, chain }) => [link.href, text.slice(0, 39), chain.phases.map(({ name, note, done }) => [name, note, done])])).toEqual([
    ['/en/supply-chains/vetro-di-murano/', 'Phases done by firms of the brand: 1 of', [['Melting', 'no firm of the brand', false], ['Blowing', 'Fornace Conti', true]]],
  ]);
});

test('a brand of many members shows two dozen and leads to the search for all', async () => {
  const firm = smallSite['firms/fornace-conti/index.it.mdx'].replace(/^(?:vatNumber|phone|email|website): .*\n/gm, '');
  const many = Array.from({ length: 60 }, (_, place) => `fornace-${place}x`);
  const firms = Object.fromEntries<string | Buffer>(many.flatMap((id): [string, string | Buffer][] => [[`firms/${id}/index.it.mdx`, firm.replace('name: Fornace Conti', `name: ${id}`)], [`firms/${id}/forno.jpg`, smallSite['firms/fornace-conti/forno.jpg']]]));
  const members = many.map((id) => `\n  - { firm: ${id}, since: 2024-01-01, status: active, decidedOn: 2024-01-01 }`).join('');
  const view = await hub({ ...withBrand({ minimum: { stories: 1, members: 61 }, membership: `status: active${members}` }), ...firms });
  expect(view.members?.firms).toHaveLength(24);
  expect(view.members?.more).toEqual({ label: 'See all 61', href: '/en/search/?kind=Firms&brand=Made+in+Murano' });
});

test('a brand without a page is named where it is meant, and nothing leads to it', async () => {
  const thin = await english(withBrand({ minimum: { stories: 9, members: 9 } }));
  const all = (['story', 'firm', 'territory', 'supply-chain'] as const).map((collection) => JSON.stringify(viewOf(thin, collection)));
  expect(all.join()).not.toContain('/brands/');
  expect(all[0]).toContain('So says the brand.');
  expect(viewOf(thin, 'firm').kicker[0]).toEqual({ label: 'Made in Murano' });
  expect(viewOf(thin, 'story').search.facets.brand).toEqual([]);
  const published = await english(withBrand({ minimum: enough }));
  expect(viewOf(published, 'story').search.facets.brand).toEqual(['Made in Murano']);
  expect(JSON.stringify(viewOf(published, 'story'))).toContain('So says <a href=\\"/en/brands/made-in-murano/\\">the brand</a>.');
});

test('a supply chain shows who does each phase and asks who does the phases that nobody does', async () => {
  const view = viewOf(await english({}), 'supply-chain');
  if (view.page !== 'supply-chain') throw new Error('A supply chain has a page of its own kind');
  expect(view.overview.phases.map(({ name, href, note, done }) => [name, href, note, done])).toEqual([
    ['Melting', '/en/supply-chains/vetro-di-murano/#phase-fusione', 'no firm', false],
    ['Blowing', '/en/supply-chains/vetro-di-murano/#phase-soffiatura', 'Murano', true],
  ]);
  const [gap, done] = view.phases.phases;
  expect(gap?.gap?.link.href).toBe('mailto:correzioni@piccolo.example?subject=Murano%20glass%3A%20who%20does%20the%20phase%20%E2%80%9CMelting%E2%80%9D');
  expect(done?.firms.map(({ link, place, verification }) => [link.href, place, verification.label])).toEqual([['/en/firms/fornace-conti/', 'Murano · Maker', 'Not checked yet']]);
  expect(done?.gap).toBeUndefined();
  expect(view.numbers.numbers.map(({ value, label }) => `${value} ${label}`)).toEqual(['1 of 2 phases with at least one firm', '1 firm', '1 place', '1 product followed phase by phase']);
});

test.each([
  ['is confirmed', 'confirmed', '2028-03-01', 'good', 'Checked on 1 March 2026', '1 of 1 claims confirmed'],
  ['is not confirmed', 'notConfirmed', '2028-03-01', 'bad', 'Checked on 1 March 2026', '0 of 1 claims confirmed'],
  ['was confirmed once', 'confirmed', '2026-06-14', 'bad', 'Check expired on 14 June 2026', undefined],
])('a firm whose only claim %s says so wherever it is listed', async (_, outcome, until, state, label, note) => {
  const [it, en] = ['checks/il-forno-acceso/index.it.mdx', 'checks/il-forno-acceso/index.en.mdx'] as const;
  const check = smallSite[it].replace('story: il-forno-acceso', 'firm: fornace-conti').replace('outcome: confirmed', `outcome: ${outcome}`).replace('2028-03-01', until);
  const { members } = await hub({ ...withBrand({ minimum: enough }), 'checks/fornace-conti/index.it.mdx': check, 'checks/fornace-conti/index.en.mdx': smallSite[en] });
  expect(members?.firms.map(({ verification }) => verification)).toEqual([{ state, label, note }]);
});
