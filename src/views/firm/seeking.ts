import type { Data } from '../../model/index.ts';
import type { Edition } from '../edition.ts';
import { optionLabel } from '../labels.ts';
import { choices } from './fields.ts';

/** What a firm looks for today. What it no longer looks for is only named. */
export interface SeekingView {
  readonly heading: string;
  readonly current: readonly { readonly mode: string; readonly where?: string; readonly note?: string; readonly until?: string }[];
  readonly ended?: string;
}

export function seekingView(edition: Edition, { seeking }: Data<'firm'>): SeekingView | undefined {
  if (seeking.length === 0) return undefined;
  const { t, format, today } = edition;
  const [ended, current] = [true, false].map((isOver) => seeking.filter(({ validUntil }) => (validUntil !== undefined && validUntil < today) === isOver));
  const named = (ended ?? []).map(({ mode, validUntil = '' }) => `${optionLabel(edition, choices.mode, mode)} (${format.date(validUntil)})`);
  return {
    heading: t('seeking.heading'),
    current: (current ?? []).map(({ mode, markets, note, validUntil }) => ({
      mode: optionLabel(edition, choices.mode, mode),
      ...(markets.length > 0 && { where: format.list(markets.map((code) => format.country(code))) }),
      ...(note !== undefined && { note }),
      ...(validUntil !== undefined && { until: t('seeking.open', { date: format.date(validUntil) }) }),
    })),
    ...(named.length > 0 && { ended: t('seeking.ended', { list: format.list(named) }) }),
  };
}
