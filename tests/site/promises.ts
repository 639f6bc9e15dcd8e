import { fault, PageCheck, type Fault } from './check.ts';
import type { Page } from './site.ts';

export class EvidenceLeadsToTheLedgerAndBack extends PageCheck {
  readonly sentence = 'every evidence mark leads to its line of the ledger, which leads back to it';

  *check(page: Page): Generator<Fault> {
    const marks = page.all('a.evidence');
    const lines = page.all('ol.ledger li');
    for (const mark of marks) {
      const line = lines.find((each) => mark.attribute('href') === `#${each.attribute('id') ?? ''}`);
      if (!line) yield fault(page, `the mark “${mark.text}” leads to no line of the ledger`, mark);
      if (mark.attribute('id') === undefined) yield fault(page, `nothing can lead back to the mark “${mark.text}”`, mark);
    }
    for (const line of lines) {
      const id = line.attribute('id') ?? '';
      const own = marks.filter((mark) => mark.attribute('href') === `#${id}`);
      const back = line.all('a[href^=#]').map((link) => link.attribute('href'));
      if (own.length > 0 && !own.some((mark) => back.includes(`#${mark.attribute('id') ?? ''}`))) yield fault(page, `the line ${id} does not lead back to its mark`, line);
      if (own.length === 0 && back.length > 0) yield fault(page, `the line ${id} leads back to a mark that is not its own`, line);
    }
    for (const link of page.all('a[href^=#claim-]')) if (!marks.includes(link)) yield fault(page, `“${link.text}” leads to the ledger and is not a mark`, link);
  }
}

/** Every firm, person and story of the sample site is invented. */
export class InventedThingsSaySo extends PageCheck {
  readonly sentence = 'every page of an invented firm, person or story says that it is a sample';
  readonly #sections = /^\/(?:it\/(?:imprese|persone|storie)|en\/(?:firms|people|stories))\/(?!(?:\d+|per|by)\/$)[^/]+\/$/;
  readonly #notes = new Map([
    ['it', 'Questa pagina è un esempio: le persone e le imprese di cui parla sono inventate.'],
    ['en', 'This page is a sample: the people and firms it speaks of are invented.'],
  ]);

  *check(page: Page): Generator<Fault> {
    if (!this.#sections.test(page.path) || page.sendsTo !== undefined) return;
    if (page.first('p.sample-note')?.text !== this.#notes.get(page.language)) yield fault(page, 'the page does not say that it is a sample');
  }
}
