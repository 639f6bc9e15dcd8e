import type { Edition } from './edition.ts';
import { outcomes, outcomeView, type OutcomeView } from './outcomes.ts';

/** The mark beside checked sentences and each outcome, explained, with how often the site has had it. */
export interface OutcomeKeyView {
  readonly example: string;
  /** Read out instead of the number of the mark. */
  readonly markName: string;
  readonly mark: string;
  readonly rows: readonly (OutcomeView & { readonly meaning: string; readonly count: string })[];
}

const known = new WeakMap<Edition, OutcomeKeyView>();

export function outcomeKeyView(edition: Edition): OutcomeKeyView {
  const before = known.get(edition);
  if (before) return before;
  const { t, content } = edition;
  const claims = content.all('check').flatMap(({ main }) => main.data.claims);
  const made: OutcomeKeyView = {
    example: t('outcomes.example'),
    markName: t('evidence.mark', { number: '1', state: outcomeView(edition, 'confirmed').label }),
    mark: t('outcomes.mark'),
    rows: outcomes.map((outcome) => ({
      ...outcomeView(edition, outcome),
      meaning: t(`outcomes.${outcome}`),
      count: t('outcomes.count', { count: claims.filter((claim) => claim.outcome === outcome).length }),
    })),
  };
  known.set(edition, made);
  return made;
}
