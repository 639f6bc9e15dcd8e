import type { Entry } from '../ingest/index.ts';
import type { State } from '../state.ts';
import type { Edition } from './edition.ts';
import { anchorOf } from './outcomes.ts';
import { standingStates, verificationOf, type Verification } from './verification.ts';

/** Whether a third party has checked what a page says, with what outcome, when and by whom. */
export interface StampView {
  readonly state: State;
  readonly title: string;
  readonly lines: readonly string[];
  /** Leads to the ledger, where there is one. */
  readonly href?: string;
}

/** The stamp of an entry, from its newest check. */
export function stampView(edition: Edition, entry: Entry): StampView {
  const { t, format, locale } = edition;
  const verification = verificationOf(edition, entry);
  if (!verification) return { state: 'none', title: t('verification.none'), lines: [t('stamp.noneNote')] };
  const { check, standing, counts, total } = verification;
  const { checkedBy, checkedOn, validUntil } = check.main.data;
  const others = (['notConfirmed', 'withdrawn'] as const).filter((outcome) => counts[outcome] > 0).map((outcome) => t(`checks.${outcome}`, { count: counts[outcome] }));
  return {
    state: standingStates[standing],
    title: title(edition, verification),
    lines: [
      [t('check.confirmed', { count: counts.confirmed, total }), ...others].join(' · '),
      t('stamp.checked', { by: edition.links([checkedBy]).map(({ label }) => label).join(), date: format.date(checkedOn) }),
      ...(standing === 'expired' ? [] : [t('stamp.validUntil', { date: format.date(validUntil) })]),
    ],
    ...(check.versions.has(locale) && { href: `#ledger${anchorOf(edition, entry, check)}` }),
  };
}

function title({ t, format }: Edition, { check, standing }: Verification): string {
  switch (standing) {
    case 'verified':
      return t('stamp.verified');
    case 'changed':
      return t('stamp.changed');
    case 'unconfirmed':
      return t('stamp.unconfirmed');
    case 'expired':
      return t('verification.expired', { date: format.date(check.main.data.validUntil) });
  }
}
