import type { Entry } from '../ingest/index.ts';
import type { Edition } from './edition.ts';
import { membersOf } from './membership.ts';
import type { NumbersView } from './numbers.ts';

/** How many claims of a brand were checked, and what came of them. Those of a check that has expired are not among the confirmed. */
export interface Claims {
  readonly checked: number;
  readonly confirmed: number;
  readonly notConfirmed: number;
  readonly withdrawn: number;
  readonly expired: number;
}

/** Counts the claims in the stories of a brand, of its active members and of their products, in whatever language. */
export function claimsOf(edition: Edition, brand: Entry<'brand'>): Claims {
  const { content, today } = edition;
  const firms = [...membersOf(edition, brand).active.values()].map(({ firm }) => firm);
  const subjects = [...content.referring(brand, 'story'), ...firms, ...new Set(firms.flatMap((firm) => content.referring(firm, 'product')))];
  const count = { checked: 0, confirmed: 0, notConfirmed: 0, withdrawn: 0, expired: 0 };
  for (const { main } of new Set(subjects.flatMap((subject) => content.referring(subject, 'check'))))
    for (const { outcome } of main.data.claims) {
      count.checked += 1;
      count[outcome === 'confirmed' && main.data.validUntil < today ? 'expired' : outcome] += 1;
    }
  return count;
}

/** What a brand amounts to, with what was not confirmed. */
export function brandNumbers(edition: Edition, brand: Entry<'brand'>): NumbersView {
  const { t, format, content, locale } = edition;
  const members = membersOf(edition, brand).active.size;
  const stories = content.referring(brand, 'story').filter(({ versions }) => versions.has(locale)).length;
  const claims = claimsOf(edition, brand);
  return {
    label: t('brand.numbers'),
    numbers: [
      { value: format.number(members), label: t('brand.memberNumber', { count: members }) },
      { value: format.number(stories), label: t('brand.storyNumber', { count: stories }) },
      { value: format.number(claims.checked), label: t('brand.checkedNumber', { count: claims.checked }) },
      { value: format.number(claims.confirmed), label: t('brand.confirmedNumber', { count: claims.confirmed }) },
      { value: format.number(claims.notConfirmed), label: t('brand.notConfirmedNumber', { count: claims.notConfirmed }) },
      { value: format.number(claims.withdrawn), label: t('brand.withdrawnNumber', { count: claims.withdrawn }) },
      ...(claims.expired > 0 ? [{ value: format.number(claims.expired), label: t('brand.expiredNumber', { count: claims.expired }) }] : []),
    ],
  };
}
