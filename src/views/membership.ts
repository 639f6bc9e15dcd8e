import type { Entry } from '../ingest/index.ts';
import { standingOn } from '../model/membership.ts';
import type { Edition } from './edition.ts';

/** A firm in a brand. Days are `YYYY-MM-DD`. */
export interface Member {
  readonly firm: Entry<'firm'>;
  readonly since: string;
  readonly until?: string | undefined;
  readonly decidedOn: string;
}

/** The firms of a brand by how they stand with it on the edition's day. */
export interface Members {
  /** By the firm's id. */
  readonly active: ReadonlyMap<string, Member>;
  readonly suspended: readonly Member[];
  readonly former: readonly Member[];
}

const known = new WeakMap<Edition, Map<Entry, Members>>();

/** The members of a brand. */
export function membersOf(edition: Edition, brand: Entry<'brand'>): Members {
  const brands = known.get(edition) ?? new Map<Entry, Members>();
  known.set(edition, brands);
  const members = brands.get(brand) ?? sortMembers(edition, brand);
  brands.set(brand, members);
  return members;
}

function sortMembers(edition: Edition, brand: Entry<'brand'>): Members {
  const members = { active: new Map<string, Member>(), suspended: new Array<Member>(), former: new Array<Member>() };
  for (const { firm: reference, ...membership } of brand.main.data.members) {
    const firm = edition.content.find(reference);
    if (!firm) continue;
    const member = { firm, ...membership };
    const standing = standingOn(edition.today, membership);
    if (standing === 'active') members.active.set(firm.id, member);
    else members[standing].push(member);
  }
  return members;
}
