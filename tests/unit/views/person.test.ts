import { describe, expect, test } from 'vitest';
import { Media } from '../../../src/images/media.ts';
import { editionsOf } from '../../../src/views/edition.ts';
import { entryView } from '../../../src/views/entry.ts';
import { readSite, smallSite, type Changes } from '../../fixtures/small-site.ts';

async function pageOf(id: string, { today = '2026-06-15', changes = {} }: { today?: string; changes?: Changes } = {}) {
  const { content, problems } = await readSite(changes);
  const edition = content && editionsOf(content, new Media(''), today).find(({ locale }) => locale === 'it');
  const entry = edition?.ordered('person').find((each) => each.id === id);
  const view = edition && entry && entryView(edition, entry);
  if (view?.page !== 'person') throw new Error(`There is no ${id}: ${JSON.stringify(problems)}`);
  return view;
}

describe('the page of a verifier', () => {
  test('lists what was checked with every outcome, also the bad ones', async () => {
    const check = 'checks/il-forno-acceso/index.it.mdx';
    const claim = (outcome: string) => `  - statement: Un’altra.\n    evidence: visit\n    note: Nota.\n    outcome: ${outcome}\n`;
    const { checks } = await pageOf('anna-neri', { changes: { [check]: smallSite[check].replace('claims:\n', `claims:\n${claim('notConfirmed')}${claim('notConfirmed')}${claim('withdrawn')}`), 'checks/il-forno-acceso/index.en.mdx': smallSite['checks/il-forno-acceso/index.en.mdx'].replace(/  - statement: .*\n.*\n/, (english) => english.repeat(4)) } });
    expect(checks?.totals.map(({ label }) => label)).toEqual(['1 confermata', '2 non confermate', '1 ritirata']);
    expect(checks?.checks).toEqual([
      {
        subject: { label: 'Il forno acceso', href: '/it/storie/il-forno-acceso/#claim-1' },
        about: 'Storia · verificata il 1 marzo 2026 · visita',
        validity: 'Valida fino al 1 marzo 2028',
        expired: false,
        outcomes: checks?.totals,
      },
    ]);
  });

  test('says when a check has expired, from the day after its last', async () => {
    const validity = async (today: string) => (await pageOf('anna-neri', { today })).checks?.checks.map((check) => [check.expired, check.validity]);
    expect(await validity('2028-03-01')).toEqual([[false, 'Valida fino al 1 marzo 2028']]);
    expect(await validity('2028-03-02')).toEqual([[true, 'Scaduta il 1 marzo 2028']]);
  });
});

test('a person’s stories are told apart: written, and appeared in', async () => {
  const headings = async (id: string) => (await pageOf(id)).sections.map((section) => ('heading' in section ? section.heading : section.kind));
  expect(await headings('luca-verdi')).toEqual(['Storie che ha scritto']);
  expect(await headings('maria-conti')).toEqual(['Le storie in cui compare', 'Che cosa fa la sua impresa']);
});
