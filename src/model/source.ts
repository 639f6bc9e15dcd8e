import { date, group, list, text, translated, url } from './fields/index.ts';

/** Where a fact comes from. */
export const sources = list(
  group(
    {
      label: translated(text({ label: { it: 'Titolo della fonte', en: 'Title of the source' } })),
      url: url({ label: { it: 'Indirizzo', en: 'Address' } }),
      accessedOn: date({ label: { it: 'Consultata il', en: 'Accessed on' } }),
    },
    { label: { it: 'Fonte', en: 'Source' } },
  ),
  { label: { it: 'Fonti', en: 'Sources' } },
);
