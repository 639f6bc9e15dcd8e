import type { Entry } from '../../ingest/index.ts';
import type { Edition, LinkView } from '../edition.ts';
import { inOrder } from '../order.ts';
import type { StateView } from '../section.ts';
import { validity } from '../validity.ts';

/** A firm's place in an umbrella brand, with the way to the rules that come with it. */
export interface MembershipView {
  readonly brand: LinkView;
  /** The id of the brand, whose colour it wears. */
  readonly id: string;
  readonly state: StateView;
  readonly since: string;
  readonly charter?: LinkView;
}

export function membershipViews(edition: Edition, entry: Entry<'firm'>): MembershipView[] {
  const { t, format, today } = edition;
  return inOrder(edition, edition.content.referring(entry, 'brand')).flatMap((brand) => {
    const member = brand.main.data.members.find(({ firm }) => firm.id === entry.id);
    if (!member) return [];
    const link = edition.link(brand);
    const { since, until, status, decidedOn } = member;
    const state: StateView =
      status === 'suspended'
        ? { state: 'bad', label: t('membership.suspended', { date: format.date(decidedOn) }) }
        : until !== undefined && validity(until, today) === 'bad'
          ? { state: 'bad', label: t('membership.ended', { date: format.date(until) }) }
          : { state: 'good', label: t('membership.active') };
    return [{ brand: link, id: brand.id, state, since: t('membership.since', { date: format.date(since) }), ...(link.href !== undefined && { charter: { label: t('membership.charter', { brand: link.label }), href: link.href } }) }];
  });
}
