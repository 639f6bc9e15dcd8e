import type { State } from '../state.ts';
import type { ClaimState } from '../views/outcomes.ts';

/** The shape and colour, as classes of `.state`, with which each outcome of a check is marked. */
export const outcomeSigns: Readonly<Record<ClaimState, State>> = { confirmed: 'good', expired: 'warn', notConfirmed: 'none', withdrawn: 'bad' };
