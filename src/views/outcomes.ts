import type { Entry } from '../ingest/index.ts';
import { models, type Data, type Field } from '../model/index.ts';
import type { Edition, LinkView } from './edition.ts';
import { optionLabel } from './labels.ts';

export type Outcome = Data<'check'>['claims'][number]['outcome'];

/** What a check can come to, the good first. */
export const outcomes = ['confirmed', 'notConfirmed', 'withdrawn'] as const satisfies readonly Outcome[];

/** What a claim is worth today: one that was confirmed is so until the check expires. */
export type ClaimState = Outcome | 'expired';

/** What came of a claim's check: a word, and the class of its sign. */
export interface OutcomeView {
  readonly outcome: ClaimState;
  readonly label: string;
}

/** How many claims were checked, and how many of them held. */
export interface Tally {
  readonly confirmed: number;
  readonly total: number;
}

const outcomeField: Field = (() => {
  const { form } = models.check.fields.claims;
  const field = form.control === 'list' && form.item.form.control === 'group' ? form.item.form.fields['outcome'] : undefined;
  if (!field) throw new Error('A claim has no outcome');
  return field;
})();

export const outcomeView = (edition: Edition, outcome: ClaimState): OutcomeView => ({ outcome, label: outcome === 'expired' ? edition.t('ledger.expired') : optionLabel(edition, outcomeField, outcome) });

/** A check holds good on its last day. */
export const isExpired = ({ today }: Edition, { main }: Entry<'check'>): boolean => main.data.validUntil < today;

/** The state of a claim of a check. */
export const claimState = (edition: Edition, check: Entry<'check'>, { outcome }: { readonly outcome: Outcome }): ClaimState => (outcome === 'confirmed' && isExpired(edition, check) ? 'expired' : outcome);

/** The checks of an entry that can be read in this language. Marks in a text mean the claims of the first. */
export const checksOf = (edition: Edition, subject: Entry): Entry<'check'>[] => edition.content.referring(subject, 'check').filter(({ versions }) => versions.has(edition.locale));

/** What the anchors of a check's ledger end with: nothing for the first of an entry, which marks in its text lead to. */
export const anchorOf = (edition: Edition, subject: Entry, check: Entry<'check'>): string => (checksOf(edition, subject)[0] === check ? '' : `-${check.id}`);

/** The tally of all checks of an entry that hold today, if there are any. */
export function tallyOf(edition: Edition, entry: Entry): Tally | undefined {
  const claims = edition.content.referring(entry, 'check').filter((check) => !isExpired(edition, check)).flatMap(({ main }) => main.data.claims);
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
    const [subject] = edition.found([story, firm, product].filter((reference) => reference !== undefined));
    if (!subject) continue;
    const link = edition.link(subject);
    if (link.href === undefined) continue;
    const anchor = `${link.href}#claim${anchorOf(edition, subject, check)}`;
    const held = claims.find(({ outcome }) => outcome === 'confirmed');
    const told = claims.filter((claim) => claim === held || claim.outcome !== 'confirmed');
    lines.push(
      ...told.map((claim) => ({
        day: checkedOn,
        date: edition.format.date(checkedOn),
        statement: claim.statement,
        subject: { ...link, href: `${anchor}-${claims.indexOf(claim) + 1}` },
        result: outcomeView(edition, claimState(edition, check, claim)),
      })),
    );
  }
  return lines.slice(0, most);
}
