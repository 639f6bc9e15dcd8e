import type { Entry } from '../ingest/index.ts';
import type { Edition } from './edition.ts';
import { stateOf } from './order.ts';

/** When an event is, large enough to be read across a page, and whether it is over. */
export interface DateView {
  readonly days: string;
  readonly months: string;
  readonly state: ReturnType<typeof stateOf>;
  /** Left out where a heading says it. */
  readonly stateLabel?: string;
}

export function dateOf(edition: Edition, entry: Entry<'event'>): DateView {
  const { t, format, today } = edition;
  const { start, end } = entry.main.data;
  const { days, months } = format.days(start, end);
  const state = stateOf(entry, today);
  return { days, months, state, stateLabel: t(`event.${state}`) };
}
