import { gaps, promises, type PromiseName } from '../accessibility.ts';
import type { Entry } from '../ingest/index.ts';
import type { Edition } from './edition.ts';

/** What the software can say of itself in the accessibility statement. Whom to write to, and to whom to complain, the publisher says. */
export interface StatementView {
  readonly parts: readonly { readonly id: string; readonly heading: string; readonly paragraphs: readonly string[]; readonly items: readonly { readonly text: string; readonly note?: string }[] }[];
}

const names = Object.keys(promises) as PromiseName[];

/** The statement, on the page that is one. */
export function statementView({ t, format }: Edition, { id, main }: Entry<'page'>): StatementView | undefined {
  if (id !== 'accessibility') return undefined;
  const { reviewed } = main.data;
  return {
    parts: [
      { id: 'status', heading: t('accessibility.status'), paragraphs: [t('accessibility.status.text')], items: [] },
      {
        id: 'promises',
        heading: t('accessibility.promises'),
        paragraphs: [t('accessibility.promises.text')],
        items: names.map((name) => ({ text: t(`accessibility.promise.${name}`), note: t('accessibility.criteria', { criteria: promises[name].join(', ') }) })),
      },
      { id: 'gaps', heading: t('accessibility.gaps'), paragraphs: [], items: gaps.map((gap) => ({ text: t(`accessibility.gap.${gap}`) })) },
      {
        id: 'preparation',
        heading: t('accessibility.preparation'),
        paragraphs: [t('accessibility.preparation.text'), ...(reviewed === undefined ? [] : [t('accessibility.reviewed', { date: format.date(reviewed) })])],
        items: [],
      },
    ],
  };
}
