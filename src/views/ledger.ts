import type { Entry } from '../ingest/index.ts';
import { models, type Data } from '../model/index.ts';
import type { Edition, LinkView } from './edition.ts';
import { optionLabel } from './labels.ts';
import { anchorOf, checksOf, claimState, isExpired, outcomeView, type OutcomeView } from './outcomes.ts';
import type { FactView } from './section.ts';

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

/** What came of a check, in a line near the title. Without `href` the page has no ledger to lead to. */
export interface CheckView {
  readonly state: 'checked' | 'expired' | 'unchecked';
  readonly label: string;
  readonly note: string;
  readonly href?: string;
}

const isChanged = ({ locale }: Edition, subject: Entry, { texts }: Data<'check'>) => {
  const digest = texts.find(({ language }) => language === locale)?.digest;
  return digest !== undefined && digest !== subject.versions.get(locale)?.digest;
};

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
    ...(isChanged(edition, subject, data) && { changed: t('ledger.changed') }),
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

/** How an entry stands with its check. What nobody checked says so. */
export function checkView(edition: Edition, subject: Entry): CheckView {
  const { t, format, content, locale } = edition;
  const [check] = [...checksOf(edition, subject), ...content.referring(subject, 'check')];
  if (!check) return { state: 'unchecked', label: t('check.none'), note: t('check.noneNote') };
  const data = edition.data(check);
  const confirmed = t('check.confirmed', { count: data.claims.filter(({ outcome }) => outcome === 'confirmed').length, total: data.claims.length });
  const by = t('check.by', { date: format.date(data.checkedOn), by: edition.links([data.checkedBy]).map(({ label }) => label).join() });
  const href = check.versions.has(locale) ? { href: '#ledger' } : {};
  if (isExpired(edition, check)) return { state: 'expired', label: t('check.expired', { date: format.date(data.validUntil) }), note: `${confirmed} · ${by}`, ...href };
  return { state: 'checked', label: confirmed, note: isChanged(edition, subject, data) ? `${by} · ${t('check.changed')}` : by, ...href };
}
