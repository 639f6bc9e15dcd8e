import type { Entry } from '../ingest/index.ts';
import { models } from '../model/index.ts';
import type { Edition, LinkView } from './edition.ts';
import { optionLabel } from './labels.ts';

/** What was checked, claim by claim, with what it rests on and what came of it. */
export interface LedgerView {
  readonly heading: string;
  readonly intro: string;
  /** Said when the text is no longer the one that was checked. */
  readonly changed?: string;
  readonly claims: readonly {
    readonly number: number;
    readonly statement: string;
    readonly outcome: 'confirmed' | 'notConfirmed' | 'withdrawn';
    readonly outcomeLabel: string;
    readonly evidence: string;
    readonly source?: LinkView;
    /** Leads back to the phrase in the text. */
    readonly back?: LinkView;
  }[];
}

/** The ledger of an entry that was checked. `marked` are the claims that its text points at. */
export function ledgerView(edition: Edition, subject: Entry, check: Entry<'check'>, marked: ReadonlySet<number>): LedgerView {
  const { t, format } = edition;
  const data = edition.data(check);
  const [by] = edition.links([data.checkedBy]);
  const checkedText = data.texts.find(({ language }) => language === edition.locale);
  const { fields } = models.check;
  const outcomeField = fields.claims.form.control === 'list' && fields.claims.form.item.form.control === 'group' ? fields.claims.form.item.form.fields['outcome'] : undefined;
  if (!outcomeField) throw new Error('A claim has no outcome');
  return {
    heading: t('ledger.heading'),
    intro: t('ledger.intro', { by: by?.label ?? '', date: format.date(data.checkedOn), until: format.date(data.validUntil), method: optionLabel(edition, fields.method, data.method) }),
    ...(checkedText && checkedText.digest !== edition.version(subject).digest && { changed: t('ledger.changed') }),
    claims: data.claims.map(({ statement, outcome, evidence, note, url }, place) => {
      const number = place + 1;
      const kind = edition.links([evidence]).map(({ label }) => label).join();
      return {
        number,
        statement,
        outcome,
        outcomeLabel: optionLabel(edition, outcomeField, outcome),
        evidence: `${kind}: ${note}`,
        ...(url !== undefined && { source: { label: new URL(url).hostname, href: url } }),
        ...(marked.has(number) && { back: { label: t('ledger.back', { number: String(number) }), href: `#mark-${number}` } }),
      };
    }),
  };
}
