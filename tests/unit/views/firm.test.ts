import { describe, expect, test } from 'vitest';
import { Media } from '../../../src/images/media.ts';
import { editionsOf, type Edition } from '../../../src/views/edition.ts';
import { firmParts, type FirmParts } from '../../../src/views/firm.ts';
import { contactCard } from '../../../src/views/firm/contact-card.ts';
import { timeZoneOf } from '../../../src/views/firm/time-zone.ts';
import { readSite, smallSite, type Changes } from '../../fixtures/small-site.ts';

const file = 'firms/fornace-conti/index.it.mdx';
const english = 'firms/fornace-conti/index.en.mdx';
/** The day on which the pages are made. */
const day = '2026-06-15';

async function editionIn(locale: string, changes: Changes = {}): Promise<Edition> {
  const { content, problems } = await readSite(changes);
  const found = content && editionsOf(content, new Media(''), day).find((each) => each.locale === locale);
  if (!found) throw new Error(`The small site has problems: ${JSON.stringify(problems)}`);
  return found;
}

function firmOf(edition: Edition) {
  const [firm] = edition.routes.entries('firm', edition.locale);
  if (!firm) throw new Error('The small site has a firm');
  return firm;
}

const partsIn = async (locale: string, changes: Changes = {}): Promise<FirmParts> => {
  const edition = await editionIn(locale, changes);
  return firmParts(edition, firmOf(edition));
};
const replaced = (from: string, to: string): Changes => ({ [file]: smallSite[file].replace(from, to) });

test('a fact sheet shows what is not declared, instead of hiding it', async () => {
  const { facts } = (await partsIn('en')).facts;
  expect(Object.fromEntries(facts.map(({ label, value }) => [label, value]))).toMatchObject({ 'Exports to': 'Japan', 'Founded in': '1985', 'Product classes': 'Glassware (HS 7013)' });
  expect(facts.filter((fact) => !('value' in fact)).map(({ label }) => label)).toEqual(['Minimum order', 'Samples', 'Lead time', 'Monthly capacity', 'Incoterms 2020', 'Payment', 'Languages of negotiation', 'Export experience', 'Legal name', 'Terms last confirmed on']);
});

test('terms that were confirmed over a year ago say so', async () => {
  const confirmed = async (on: string) => (await partsIn('en', replaced('exportMarkets: [JP]', `exportMarkets: [JP]\n  lastConfirmedOn: "${on}"`))).facts.facts.at(-1);
  expect(await confirmed('2025-06-15')).toMatchObject({ value: '15 June 2025', state: { state: 'good' } });
  expect(await confirmed('2025-06-14')).toMatchObject({ value: '14 June 2025', state: { state: 'warn', label: 'over a year ago' } });
});

describe('a certificate', () => {
  const certificates = (...dates: (string | undefined)[]): Changes => ({
    ...replaced('exportMarkets: [JP]', `exportMarkets: [JP]\n  certificates:\n${dates.map((date, place) => `    - { scheme: ISO ${place}, issuer: Ente${date === undefined ? '' : `, validUntil: "${date}"`}, scope: Vetro }\n`).join('')}`),
    [english]: smallSite[english].replace('visit:', `trade:\n  certificates:\n${'    - { scope: Glass }\n'.repeat(dates.length)}visit:`),
  });

  test('says how it stands on the day of the build: valid, about to expire, expired, or without a date', async () => {
    const { certificates: view, glance } = await partsIn('en', certificates('2026-09-14', '2026-09-13', '2026-06-15', '2026-06-14', undefined));
    expect(view.certificates.map(({ state }) => [state.state, state.label])).toEqual([
      ['good', 'Valid'],
      ['warn', 'Expires within 90 days'],
      ['warn', 'Expires within 90 days'],
      ['bad', 'Expired'],
      ['none', 'No expiry declared'],
    ]);
    expect(glance.facts.find(({ label }) => label === 'Certificates')?.value).toBe('3 of 5 valid');
  });

  test('is not passed over when there is none', async () => {
    expect((await partsIn('en')).certificates).toMatchObject({ certificates: [], none: { state: 'none', label: 'No certificate declared' } });
  });
});

test('what a firm no longer looks for is not shown as if it did', async () => {
  const { seeking } = await partsIn('en', {
    ...replaced('role: maker', 'role: maker\nseeking:\n  - { mode: agent, markets: [JP], validUntil: "2026-06-15", note: Uno. }\n  - { mode: importer, validUntil: "2026-06-14", note: Due. }'),
    [english]: smallSite[english].replace('visit:', 'seeking:\n  - { note: One. }\n  - { note: Two. }\nvisit:'),
  });
  expect(seeking?.current.map(({ mode, where, until }) => [mode, where, until])).toEqual([['An agent', 'Japan', 'Open until 15 June 2026']]);
  expect(seeking?.ended).toBe('No longer sought: An importer (14 June 2026)');
});

describe('the stamp of a firm', () => {
  const check = (outcome: string, validUntil: string): Changes => ({
    'checks/fornace/index.it.mdx': `---\ntitle: Verifica\nfirm: fornace-conti\ncheckedBy: anna-neri\ncheckedOn: "2026-01-10"\nvalidUntil: "${validUntil}"\nmethod: visit\nclaims:\n  - statement: Il forno è acceso.\n    evidence: visit\n    note: Visto.\n    outcome: ${outcome}\n---\n`,
    'checks/fornace/index.en.mdx': '---\ntitle: Check\nclaims:\n  - statement: The furnace is lit.\n    note: Seen.\n---\n',
  });

  test('says that nobody has checked it', async () => {
    expect((await partsIn('en')).stamp).toMatchObject({ state: 'none', title: 'Not checked yet' });
  });
  test('says how many claims were confirmed, by whom and when, and leads to them', async () => {
    expect((await partsIn('en', check('confirmed', '2027-01-10'))).stamp).toEqual({ state: 'good', title: 'Verified', lines: ['1 of 1 claims confirmed', 'Checked by Anna Neri, 10 January 2026', 'Valid until 10 January 2027'], href: '#ledger' });
  });
  test('is no seal of approval when nothing was confirmed', async () => {
    const { stamp } = await partsIn('en', check('withdrawn', '2027-01-10'));
    expect(stamp).toMatchObject({ state: 'bad', title: 'Checked, nothing confirmed' });
    expect(stamp.lines).toContain('0 of 1 claims confirmed · 1 withdrawn');
  });
  test('runs out', async () => {
    const { stamp } = await partsIn('en', check('confirmed', '2026-06-14'));
    expect(stamp).toEqual({ state: 'bad', title: 'Check expired on 14 June 2026', lines: ['1 of 1 claims confirmed', 'Checked by Anna Neri, 10 January 2026'], href: '#ledger' });
  });
});

describe('a message to a firm', () => {
  const ways = async (locale: string, changes: Changes = {}) => new Map((await partsIn(locale, changes)).contact.ways.map(({ kind, link }) => [kind, new URL(link.href, 'https://piccolo.example.org')]));

  test('begins in the firm’s language and goes on in the reader’s, and names the page in both', async () => {
    const mail = (await ways('en')).get('email');
    expect(mail?.pathname).toBe('ciao@fornace.example');
    expect(mail?.searchParams.get('subject')).toBe('Richiesta: Fornace Conti (Piccolo) / Enquiry: Fornace Conti (Piccolo)');
    const body = mail?.searchParams.get('body') ?? '';
    expect(body.indexOf('Buongiorno')).toBe(0);
    expect(body).toContain('https://piccolo.example.org/it/imprese/fornace-conti/');
    expect(body.indexOf('Hello')).toBeGreaterThan(body.indexOf('/it/imprese/'));
    expect(body).toContain('https://piccolo.example.org/en/firms/fornace-conti/');
    expect(body.replaceAll('\r\n', '')).not.toContain('\n');
  });
  test('is in one language when both are the same', async () => {
    expect((await ways('it')).get('email')?.searchParams.get('subject')).toBe('Richiesta: Fornace Conti (Piccolo)');
    expect((await ways('en', replaced('exportMarkets: [JP]', 'exportMarkets: [JP]\n  languages: [en]'))).get('email')?.searchParams.get('subject')).toBe('Enquiry: Fornace Conti (Piccolo)');
  });
  test('can be sent by WhatsApp, to the digits of the number', async () => {
    const chat = (await ways('en', replaced('vatNumber:', 'whatsapp: "+39 000 000 0001"\nvatNumber:'))).get('whatsapp');
    expect(chat?.href.split('?')[0]).toBe('https://wa.me/390000000001');
    expect(chat?.searchParams.get('text')).toContain('Buongiorno');
  });
  test('has no address when the firm declares none, and the page says so', async () => {
    const { contact } = await partsIn('en', { [file]: smallSite[file].replace(/email: .*\n/, '').replace(/phone: .*\n/, '') });
    expect(contact.none).toContain('Neither an email address');
    expect(contact.ways.map(({ kind }) => kind)).toEqual(['website', 'card']);
  });
});

describe('a firm’s vCard', () => {
  /** What a vCard says, read back by RFC 6350: unfolded, then divided at unescaped semicolons. */
  function read(card: string): Map<string, string[]> {
    const lines = card.replaceAll('\r\n ', '').trimEnd().split('\r\n');
    return new Map(
      lines.map((line) => {
        const [, name = '', value = ''] = /^([^:;]+)(?:;(?:"[^"]*"|[^":])*)?:(.*)$/s.exec(line) ?? [];
        return [name, (value.match(/(?:\\.|[^;\\])*(?:;|$)/g) ?? []).slice(0, -1).map((part) => part.replace(/;$/, '').replace(/\\(.)/g, (_, letter: string) => (letter === 'n' ? '\n' : letter)))];
      }),
    );
  }
  const cardIn = async (locale: string, changes: Changes = {}) => {
    const edition = await editionIn(locale, changes);
    return contactCard(edition, firmOf(edition));
  };

  test('says the same when it is read back, whatever the words hold', async () => {
    const standfirst = String.raw`Glass; bowls, jugs \ and a very long sentence that does not fit into one line of seventy-five octets: è così, 🏺🏺🏺🏺🏺🏺🏺🏺🏺🏺🏺🏺🏺🏺🏺🏺🏺🏺🏺🏺.`;
    const card = read(await cardIn('en', { [file]: smallSite[file].replace('name: Fornace Conti', 'name: "Conti; figli, e C."'), [english]: smallSite[english].replace('A family furnace.', JSON.stringify(standfirst)) }));
    expect(card.get('FN')).toEqual(['Conti; figli, e C.']);
    expect(card.get('NOTE')).toEqual([standfirst]);
    expect(card.get('ADR')).toEqual(['', '', 'Fondamenta dei Vetrai 1', 'Murano', '', '30141', 'Italy']);
    expect(card.get('EMAIL')).toEqual(['ciao@fornace.example']);
    expect(card.get('TEL')).toEqual(['tel:+390415550123']);
    expect(card.get('GEO')).toEqual(['geo:45.45,12.35']);
    expect(card.get('UID')).toEqual(['https://piccolo.example.org/firms/fornace-conti']);
    expect(card.get('SOURCE')).toEqual(['https://piccolo.example.org/en/firms/fornace-conti/fornace-conti.vcf']);
  });
  test('keeps to the form: its version comes first, and no line is longer than 75 octets', async () => {
    const card = await cardIn('it', { [file]: smallSite[file].replace('Una fornace di famiglia.', `"${'È così. '.repeat(30)}"`) });
    expect(card).toMatch(/^BEGIN:VCARD\r\nVERSION:4\.0\r\n.*END:VCARD\r\n$/s);
    expect(card.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(Math.max(...card.split('\r\n').map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
  });
});

describe('opening hours', () => {
  test('show every day of the week, in the order of the clock', async () => {
    const { hours } = (await partsIn('en', replaced('{ day: monday, opens: "09:00", closes: "12:30" }', '{ day: monday, opens: "15:00", closes: "18:00" }\n    - { day: monday, opens: "09:00", closes: "12:30" }'))).visit;
    expect(hours?.days.map(({ label, spans, closed }) => [label, closed ?? spans.join(', ')]).slice(0, 2)).toEqual([['Monday', '09:00–12:30, 15:00–18:00'], ['Tuesday', 'closed']]);
    expect(hours?.days).toHaveLength(7);
    expect(hours?.note).toContain('Italian time');
    expect(hours?.live?.timeZone).toBe('Europe/Rome');
  });
  test('make no promise by the clock where a country has several times', async () => {
    const { visit, contact } = await partsIn('en', replaced('country: IT', 'country: US'));
    expect(visit.hours?.note).toContain('local time in United States');
    expect([visit.hours?.live, contact.live]).toEqual([undefined, undefined]);
  });
  test('follow the time zone of the address’s country, where it has only one', () => {
    expect(['IT', 'JP', 'DE', 'US', 'RU'].map(timeZoneOf)).toEqual(['Europe/Rome', 'Asia/Tokyo', 'Europe/Berlin', undefined, undefined]);
  });
  test('say that one must ask first where it is by appointment', async () => {
    expect((await partsIn('en', replaced('open: true', 'open: true\n  byAppointment: true'))).contact.live?.words.open).toBe('Open now until {time}, Italian time. By appointment only.');
  });
});

test('a firm’s place in a supply chain shows the phases around its own', async () => {
  const { chains } = await partsIn('en');
  expect(chains?.all.map(({ link, chain }) => [link.label, chain.phases.map(({ name, done, own, note }) => [name, done, own ?? note])])).toEqual([['Murano glass', [['Melting', false, 'no firm'], ['Blowing', true, 'Done here']]]]);
});

test('a person without a portrait is shown by initials', async () => {
  expect((await partsIn('en')).people?.all.map(({ initials, portrait }) => [initials, portrait])).toEqual([['MC', undefined]]);
});

test('a word that nobody translates says its language', async () => {
  const lang = async (locale: string) => (await partsIn(locale)).visit.where.lang;
  expect([await lang('en'), await lang('it')]).toEqual(['it', undefined]);
});
