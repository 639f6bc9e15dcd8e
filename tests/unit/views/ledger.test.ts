import { describe, expect, test } from 'vitest';
import { entryView } from '../../../src/views/entry.ts';
import type { LedgerView } from '../../../src/views/ledger.ts';
import { smallSite, type Changes } from '../../fixtures/small-site.ts';
import { entryIn, smallEdition, storyOf } from './small-edition.ts';

const it = 'checks/il-forno-acceso/index.it.mdx';
const en = 'checks/il-forno-acceso/index.en.mdx';
const withDigest = (digest: string): Changes => ({ [it]: smallSite[it].replace('claims:', `texts:\n  - language: en\n    digest: ${digest}\nclaims:`) });
const claim = (outcome: string) => `  - statement: ${outcome}\n    evidence: visit\n    note: Visto.\n    outcome: ${outcome}\n`;
const words = (outcome: string) => `  - statement: ${outcome}\n    note: Seen.\n`;
/** The check has three claims: one confirmed, one not, one withdrawn. */
const threeClaims: Changes = {
  [it]: smallSite[it].replace(/---\n$/, `${claim('notConfirmed')}${claim('withdrawn')}---\n`),
  [en]: smallSite[en].replace(/---\n$/, `${words('notConfirmed')}${words('withdrawn')}---\n`),
};
const ledgersIn = ({ sections }: ReturnType<typeof storyOf>): LedgerView[] => sections.flatMap((section) => (section.kind === 'ledger' ? [section.ledger] : []));
const states = (view: ReturnType<typeof storyOf>) => ledgersIn(view).flatMap(({ claims }) => claims.map(({ result: { outcome, label } }) => [outcome, label]));

describe('a ledger', () => {
  test('says who checked, when, how and until when, and leads from each claim back to its phrase', async () => {
    const [ledger] = ledgersIn(storyOf(await smallEdition()));
    expect(ledger?.claims.map(({ statement, result, back }) => [statement, result.label, back?.href])).toEqual([['The furnace has been lit for forty years.', 'confirmed', '#mark-1']]);
    expect(ledger?.check.map(({ label, value, links }) => [label, value ?? links?.map((link) => link.label).join()])).toEqual([['Checked by', 'Anna Neri'], ['Checked on', '1 March 2026'], ['Method', 'visit'], ['Valid until', '1 March 2028']]);
    expect([ledger?.lapsed, ledger?.changed]).toEqual([undefined, undefined]);
  });

  test('holds what was not confirmed and what was withdrawn beside what was confirmed', async () => {
    expect(states(storyOf(await smallEdition(threeClaims)))).toEqual([['confirmed', 'confirmed'], ['notConfirmed', 'not confirmed'], ['withdrawn', 'withdrawn']]);
  });

  test('holds good on the last day of its check and has expired on the next, but only where something was confirmed', async () => {
    expect(states(storyOf(await smallEdition(threeClaims, { today: '2028-03-01' })))[0]).toEqual(['confirmed', 'confirmed']);
    const after = storyOf(await smallEdition(threeClaims, { today: '2028-03-02' }));
    expect(states(after)).toEqual([['expired', 'expired'], ['notConfirmed', 'not confirmed'], ['withdrawn', 'withdrawn']]);
    expect(ledgersIn(after)[0]?.lapsed).toBe('The check expired on 1 March 2028: what it had confirmed needs checking again.');
  });

  test('is the same from one day to the next, so that nothing is drawn anew', async () => {
    expect(storyOf(await smallEdition({}, { today: '2026-06-15' }))).toEqual(storyOf(await smallEdition({}, { today: '2028-03-01' })));
  });

  test('says when the text is no longer the one that was checked, and only then', async () => {
    const edition = await smallEdition();
    const digest = entryIn(edition, 'story', 'il-forno-acceso').versions.get(edition.locale)?.digest ?? '';
    expect(ledgersIn(storyOf(await smallEdition(withDigest(digest))))[0]?.changed).toBeUndefined();
    const changed = storyOf(await smallEdition(withDigest('"0000"')));
    expect(ledgersIn(changed)[0]?.changed).toBe('The text has changed since the check, which needs renewing.');
    expect(changed.stamp).toMatchObject({ state: 'warn', title: 'Changed since it was verified' });
  });

  test('of a second check of the same firm has anchors of its own', async () => {
    const firm = (id: string): Changes => ({ [`checks/${id}/index.it.mdx`]: smallSite[it].replace('story: il-forno-acceso', 'firm: fornace-conti'), [`checks/${id}/index.en.mdx`]: smallSite[en] });
    const edition = await smallEdition({ ...firm('prima'), ...firm('seconda') });
    const { sections } = entryView(edition, entryIn(edition, 'firm', 'fornace-conti'));
    expect(sections.flatMap((section) => (section.kind === 'ledger' ? [section.ledger.id, ...section.ledger.claims.map(({ id }) => id)] : []))).toEqual(['ledger', 'claim-1', 'ledger-seconda', 'claim-seconda-1']);
  });
});

describe('the stamp of a story says', () => {
  test('how many of its claims were confirmed, when and by whom, and leads to the ledger', async () => {
    expect(storyOf(await smallEdition(threeClaims)).stamp).toEqual({ state: 'good', title: 'Verified', lines: ['1 of 3 claims confirmed · 1 not confirmed · 1 withdrawn', 'Checked by Anna Neri, 1 March 2026', 'Valid until 1 March 2028'], href: '#ledger' });
  });

  test('that its check has expired', async () => {
    expect(storyOf(await smallEdition({}, { today: '2028-03-02' })).stamp).toMatchObject({ state: 'bad', title: 'Check expired on 1 March 2028', href: '#ledger' });
  });

  test('that nobody has checked it', async () => {
    const unmarked = Object.fromEntries((['it', 'en'] as const).map((locale) => [`stories/il-forno-acceso/index.${locale}.mdx`, smallSite[`stories/il-forno-acceso/index.${locale}.mdx`].replace(/\[([^\]]+)\]\(claim:1\)/, '$1')]));
    const view = storyOf(await smallEdition({ ...unmarked, [it]: undefined, [en]: undefined }));
    expect(view.stamp).toEqual({ state: 'none', title: 'Not checked yet', lines: ['No third party has checked what this page says.'] });
    expect(ledgersIn(view)).toEqual([]);
  });
});

describe('an evidence mark', () => {
  const mark = (view: ReturnType<typeof storyOf>) => view.text.flatMap((piece) => ('html' in piece ? [piece.html] : [])).join('');

  test('says which claim it is and what came of it', async () => {
    expect(mark(storyOf(await smallEdition()))).toContain('class="evidence confirmed">for forty years<sup data-pagefind-ignore=""><span class="visually-hidden"> (checked claim 1: confirmed)</span><span aria-hidden="true">1</span></sup></a>');
  });

  test('expires with its check', async () => {
    expect(mark(storyOf(await smallEdition({}, { today: '2028-03-02' })))).toContain('(checked claim 1: expired)');
  });
});
