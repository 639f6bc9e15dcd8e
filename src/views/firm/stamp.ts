import type { Entry } from '../../ingest/index.ts';
import type { Edition } from '../edition.ts';
import type { LedgerView } from '../ledger.ts';
import type { StateView } from '../section.ts';
import { validity } from './day.ts';

/** Whether a third party has checked an entry, with what outcome and when. */
export interface StampView {
  readonly state: StateView['state'];
  readonly title: string;
  readonly lines: readonly string[];
  /** Leads to the ledger, where there is one. */
  readonly href?: string;
}

/** The stamp of an entry from its newest check; `ledgers` are those that its page shows. */
export function stampView(edition: Edition, entry: Entry, ledgers: readonly LedgerView[]): StampView {
  const { t, format, today } = edition;
  const newest = edition.content.referring(entry, 'check').toSorted((a, b) => b.main.data.checkedOn.localeCompare(a.main.data.checkedOn))[0];
  if (!newest) return { state: 'none', title: t('stamp.none'), lines: [t('stamp.noneNote')] };
  const { claims, checkedBy, checkedOn, validUntil } = newest.main.data;
  const count = (wanted: (typeof claims)[number]['outcome']) => claims.filter(({ outcome }) => outcome === wanted).length;
  const confirmed = count('confirmed');
  const others = (['notConfirmed', 'withdrawn'] as const).flatMap((outcome) => (count(outcome) === 0 ? [] : [`${t(`option.outcome.${outcome}`)}: ${format.number(count(outcome))}`]));
  const isOver = validity(validUntil, today) === 'bad';
  const isChanged = ledgers.some(({ changed }) => changed !== undefined);
  const [state, title] = isOver
    ? (['bad', t('stamp.expired')] as const)
    : confirmed === 0
      ? (['bad', t('stamp.unconfirmed')] as const)
      : isChanged
        ? (['warn', t('stamp.changed')] as const)
        : (['good', t('stamp.verified')] as const);
  return {
    state,
    title,
    lines: [
      [t('stamp.outcome', { confirmed: format.number(confirmed), all: format.number(claims.length) }), ...others].join(' · '),
      t('stamp.checked', { by: edition.links([checkedBy]).map(({ label }) => label).join(), date: format.date(checkedOn) }),
      t(isOver ? 'stamp.wasValid' : 'stamp.validUntil', { date: format.date(validUntil) }),
    ],
    ...(ledgers.length > 0 && { href: '#ledger' }),
  };
}
