import type { Entry } from '../ingest/index.ts';
import { models, type Data, type Field } from '../model/index.ts';
import type { Edition, LinkView } from './edition.ts';
import { optionLabel } from './labels.ts';

type Outcome = Data<'check'>['claims'][number]['outcome'];

/** What came of a claim's check: a word, and the class of its sign. */
export interface OutcomeView {
  readonly outcome: Outcome;
  readonly label: string;
}

/** How many claims were checked, and how many of them held. */
export interface Tally {
  readonly confirmed: number;
  readonly total: number;
}

const outcomes: Field = (() => {
  const { form } = models.check.fields.claims;
  const field = form.control === 'list' && form.item.form.control === 'group' ? form.item.form.fields['outcome'] : undefined;
  if (!field) throw new Error('A claim has no outcome');
  return field;
})();

export const outcomeView = (edition: Edition, outcome: Outcome): OutcomeView => ({ outcome, label: optionLabel(edition, outcomes, outcome) });

/** The tally of all checks of an entry, if it was checked. */
export function tallyOf(edition: Edition, entry: Entry): Tally | undefined {
  const claims = edition.content.referring(entry, 'check').flatMap(({ main }) => main.data.claims);
  return claims.length === 0 ? undefined : { confirmed: claims.filter(({ outcome }) => outcome === 'confirmed').length, total: claims.length };
}

/** One line of the log of checks. */
export interface CheckedClaim {
  /** The day, as `YYYY-MM-DD` and written out. */
  readonly day: string;
  readonly date: string;
  readonly statement: string;
  /** Leads to the claim in the ledger of what was checked. */
  readonly subject: LinkView;
  readonly result: OutcomeView;
}

/** Claims of the newest checks: of each check those that did not hold, and one that did. */
export function latestClaims(edition: Edition, most: number): CheckedClaim[] {
  const newest = edition.routes.entries('check', edition.locale).toSorted((a, b) => b.main.data.checkedOn.localeCompare(a.main.data.checkedOn) || a.id.localeCompare(b.id));
  const lines: CheckedClaim[] = [];
  for (const check of newest) {
    if (lines.length >= most) break;
    const { story, firm, product, claims, checkedOn } = edition.data(check);
    const [subject] = edition.links([story, firm, product].filter((reference) => reference !== undefined));
    if (subject?.href === undefined) continue;
    const { href } = subject;
    const held = claims.find(({ outcome }) => outcome === 'confirmed');
    const told = claims.filter((claim) => claim === held || claim.outcome !== 'confirmed');
    lines.push(
      ...told.map((claim) => ({
        day: checkedOn,
        date: edition.format.date(checkedOn),
        statement: claim.statement,
        subject: { ...subject, href: `${href}#claim-${claims.indexOf(claim) + 1}` },
        result: outcomeView(edition, claim.outcome),
      })),
    );
  }
  return lines.slice(0, most);
}
