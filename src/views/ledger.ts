import type { Entry } from '../ingest/index.ts';
import { models } from '../model/index.ts';
import type { Edition, LinkView } from './edition.ts';
import { optionLabel } from './labels.ts';
import { anchorOf, checksOf, claimState, isExpired, outcomeView, type OutcomeView } from './outcomes.ts';
import type { FactView } from './section.ts';
import { isChanged } from './verification.ts';

/** What was checked, claim by claim, with what it rests on and what came of it. */
export interface LedgerView {
  /** The anchor of the whole ledger. */
  readonly id: string;
  readonly heading: string;
  readonly intro: string;
  /** Who checked, when, how, and until when it holds. */
  readonly check: readonly FactView[];
  /** Said when the check has expired. */
  readonly lapsed?: string;
  /** Said when the text is no longer the one that was checked. */
  readonly changed?: string;
  readonly columns: { readonly claim: string; readonly result: string; readonly evidence: string };
  readonly claims: readonly {
    readonly id: string;
    readonly number: number;
    readonly statement: string;
    readonly result: OutcomeView;
    readonly kind: string;
    readonly note: string;
    readonly source?: LinkView;
    /** Leads back to the phrase in the text. */
    readonly back?: LinkView;
  }[];
}

/** The ledgers of an entry that was checked. Only the lines of the first have anchors that marks lead to. */
export function ledgerViews(edition: Edition, subject: Entry): LedgerView[] {
  const mentions = edition.version(subject).body?.mentions ?? [];
  const marked = new Set(mentions.flatMap((mention) => (mention.to === 'claim' ? [mention.claim] : [])));
  return checksOf(edition, subject).map((check) => ledgerView(edition, subject, check, marked));
}

function ledgerView(edition: Edition, subject: Entry, check: Entry<'check'>, marked: ReadonlySet<number>): LedgerView {
  const { t, format } = edition;
  const data = edition.data(check);
  const anchor = anchorOf(edition, subject, check);
  return {
    id: `ledger${anchor}`,
    heading: t('ledger.heading'),
    intro: t('ledger.intro'),
    check: [
      { label: t('ledger.checkedBy'), links: edition.links([data.checkedBy]) },
      { label: t('ledger.checkedOn'), value: format.date(data.checkedOn) },
      { label: t('ledger.method'), value: optionLabel(edition, models.check.fields.method, data.method) },
      { label: t('ledger.validUntil'), value: format.date(data.validUntil) },
    ],
    ...(isExpired(edition, check) && { lapsed: t('ledger.lapsed', { date: format.date(data.validUntil) }) }),
    ...(isChanged(edition, subject, check) && { changed: t('ledger.changed') }),
    columns: { claim: t('ledger.claim'), result: t('ledger.result'), evidence: t('ledger.evidence') },
    claims: data.claims.map(({ statement, outcome, evidence, note, url }, place) => {
      const number = place + 1;
      return {
        id: `claim${anchor}-${number}`,
        number,
        statement,
        result: outcomeView(edition, claimState(edition, check, { outcome })),
        kind: edition.links([evidence]).map(({ label }) => label).join(),
        note,
        ...(url !== undefined && { source: { label: new URL(url).hostname, href: url } }),
        ...(anchor === '' && marked.has(number) && { back: { label: t('ledger.back', { number: String(number) }), href: `#mark-${number}` } }),
      };
    }),
  };
}
