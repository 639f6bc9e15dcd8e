import type { Entry } from '../ingest/index.ts';
import type { Edition } from './edition.ts';

/** Whether a third party has checked what a firm says: in words, and as the shape of a state (`controls.css`). */
export interface VerificationView {
  readonly state: 'good' | 'bad' | 'none';
  readonly label: string;
}

/** What the newest check of a firm amounts to on the edition's day. */
export function verificationOf({ t, format, content, today }: Edition, firm: Entry<'firm'>): VerificationView {
  const [newest] = content.referring(firm, 'check').map(({ main }) => main.data).toSorted((a, b) => b.checkedOn.localeCompare(a.checkedOn));
  if (!newest) return { state: 'none', label: t('verification.none') };
  if (newest.validUntil < today) return { state: 'bad', label: t('verification.expired', { date: format.date(newest.validUntil) }) };
  const confirmed = newest.claims.filter(({ outcome }) => outcome === 'confirmed').length;
  return { state: confirmed > 0 ? 'good' : 'bad', label: t('verification.valid', { date: format.date(newest.checkedOn), confirmed: String(confirmed), claims: String(newest.claims.length) }) };
}
