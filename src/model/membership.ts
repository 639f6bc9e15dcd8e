import type { brand } from './brand.ts';
import type { DataOf } from './model.ts';

type Membership = DataOf<typeof brand>['members'][number];

/** How a firm stands with a brand on a day. */
export type Standing = Membership['status'] | 'former';

/** A firm whose last day as a member is before `day`, `YYYY-MM-DD`, is a former one, whatever its status was. */
export const standingOn = (day: string, { status, until }: Pick<Membership, 'status' | 'until'>): Standing => (until !== undefined && until < day ? 'former' : status);
