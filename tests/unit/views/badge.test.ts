import { expect, test } from 'vitest';
import { badgeSvg, badgeView } from '../../../src/views/firm/badge.ts';
import { smallSite, type Changes } from '../../fixtures/small-site.ts';
import { entryIn, smallEdition } from './small-edition.ts';

const check = (validUntil: string): Changes => ({
  'checks/fornace/index.it.mdx': `---\ntitle: Verifica\nfirm: fornace-conti\ncheckedBy: anna-neri\ncheckedOn: "2026-01-10"\nvalidUntil: "${validUntil}"\nmethod: visit\nclaims:\n  - statement: Il forno è acceso.\n    evidence: visit\n    note: Visto.\n    outcome: confirmed\n---\n`,
  'checks/fornace/index.en.mdx': '---\ntitle: Check\nclaims:\n  - statement: The furnace is lit.\n    note: Seen.\n---\n',
});

async function badge(changes: Changes = {}): Promise<string> {
  const edition = await smallEdition(changes);
  return badgeSvg(edition, entryIn(edition, 'firm', 'fornace-conti'));
}

/** The lines that a badge shows. */
const linesOf = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, line]) => line);
const tick = 'M14 22.5l6 6 10.5-12.5';

test('the badge of a verified firm says by whom, when and until when', async () => {
  const svg = await badge(check('2027-01-10'));
  expect(linesOf(svg)).toEqual(['Fornace Conti · Piccolo', 'Verified', 'Checked by Anna Neri, 10 January 2026', 'Valid until 10 January 2027']);
  expect(svg).toContain(tick);
});

test('the badge of a firm whose check is out of date says so, and has no tick', async () => {
  const svg = await badge(check('2026-06-14'));
  expect(linesOf(svg)).toEqual(['Fornace Conti · Piccolo', 'Check expired on 14 June 2026', 'Checked by Anna Neri, 10 January 2026']);
  expect(svg).not.toContain(tick);
});

test('the badge of a firm that nobody has checked says so, and has no tick', async () => {
  const svg = await badge();
  expect(linesOf(svg)).toEqual(['Fornace Conti · Piccolo', 'Not checked yet']);
  expect(svg).not.toContain(tick);
});

test('the badge of an invented firm says that it is invented, in letters that XML allows', async () => {
  const file = 'firms/fornace-conti/index.it.mdx';
  const svg = await badge({ [file]: smallSite[file].replace('name: Fornace Conti', 'name: Conti & Figli\nsample: true') });
  expect(linesOf(svg)).toEqual(['Conti &amp; Figli · Piccolo', 'Not checked yet', 'invented sample']);
});

test('what a firm copies into its site is a picture in a link, which asks no script and claims nothing that may lapse', async () => {
  const edition = await smallEdition(check('2027-01-10'));
  const { code, image } = badgeView(edition, entryIn(edition, 'firm', 'fornace-conti'));
  const page = 'https://piccolo.example.org/en/firms/fornace-conti/';
  expect(code.html).toBe(`<a href="${page}"><img src="${page}badge.svg" width="${image.width}" height="${image.height}" alt="Fornace Conti · Piccolo"></a>`);
});
