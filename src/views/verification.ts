import type { Entry } from '../ingest/index.ts';
import type { State } from '../state.ts';
import type { Edition } from './edition.ts';
import { isExpired, type Outcome } from './outcomes.ts';
import type { StateView } from './section.ts';

/** What the newest check of an entry amounts to on the edition's day. */
export interface Verification {
  readonly check: Entry<'check'>;
  readonly standing: 'verified' | 'changed' | 'unconfirmed' | 'expired';
  /** How many of its claims came to what. */
  readonly counts: Readonly<Record<Outcome, number>>;
  readonly total: number;
}

/** How each standing looks. */
export const standingStates: Readonly<Record<Verification['standing'], State>> = { verified: 'good', changed: 'warn', unconfirmed: 'bad', expired: 'bad' };

/** Whether a check has read other words than those that an entry has now in the edition's language. */
export function isChanged({ locale }: Edition, subject: Entry, { main }: Entry<'check'>): boolean {
  const digest = main.data.texts.find(({ language }) => language === locale)?.digest;
  return digest !== undefined && digest !== subject.versions.get(locale)?.digest;
}

/** The newest check of an entry, and what came of it. Nothing if nobody has checked it. */
export function verificationOf(edition: Edition, subject: Entry): Verification | undefined {
  const [check] = edition.content.referring(subject, 'check').toSorted((a, b) => b.main.data.checkedOn.localeCompare(a.main.data.checkedOn));
  if (!check) return undefined;
  const { claims } = check.main.data;
  const count = (wanted: Outcome) => claims.filter(({ outcome }) => outcome === wanted).length;
  const counts = { confirmed: count('confirmed'), notConfirmed: count('notConfirmed'), withdrawn: count('withdrawn') };
  const standing = isExpired(edition, check) ? 'expired' : counts.confirmed === 0 ? 'unconfirmed' : isChanged(edition, subject, check) ? 'changed' : 'verified';
  return { check, standing, counts, total: claims.length };
}

/** What the newest check of an entry amounts to, in a line: `note` says how many of its claims were confirmed. */
export interface VerificationView extends StateView {
  readonly note?: string;
}

export function verificationView(edition: Edition, subject: Entry): VerificationView {
  const { t, format } = edition;
  const verification = verificationOf(edition, subject);
  if (!verification) return { state: 'none', label: t('verification.none') };
  const { check, standing, counts, total } = verification;
  const { checkedOn, validUntil } = check.main.data;
  if (standing === 'expired') return { state: standingStates[standing], label: t('verification.expired', { date: format.date(validUntil) }) };
  return { state: standingStates[standing], label: t('verification.valid', { date: format.date(checkedOn) }), note: t('check.confirmed', { count: counts.confirmed, total }) };
}
