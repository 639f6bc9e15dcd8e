import { choice, date, language, optional, relation, text, translated, url } from './fields/index.ts';
import { defineModel } from './model.ts';
import { sample } from './sample.ts';

export const mention = defineModel({
  name: 'mention',
  folder: 'mentions',
  singular: { it: 'Menzione', en: 'Mention' },
  plural: { it: 'Menzioni', en: 'Mentions' },
  hint: { it: 'Dove altri hanno parlato di un’impresa, di un marchio o di una storia.', en: 'Where others have spoken of a firm, a brand or a story.' },
  title: 'title',
  body: 'none',
  page: false,
  fields: {
    title: text({ max: 160, label: { it: 'Titolo', en: 'Title' } }),
    firm: optional(relation({ to: 'firm', label: { it: 'Impresa', en: 'Firm' } })),
    brand: optional(relation({ to: 'brand', label: { it: 'Marchio', en: 'Brand' } })),
    story: optional(relation({ to: 'story', label: { it: 'Storia', en: 'Story' } })),
    outlet: text({ max: 120, label: { it: 'Testata o ente', en: 'Outlet or body' } }),
    url: url({ label: { it: 'Indirizzo', en: 'Address' } }),
    archivedUrl: optional(url({ label: { it: 'Copia archiviata', en: 'Archived copy' } })),
    date: date({ label: { it: 'Data', en: 'Date' } }),
    language: language({ label: { it: 'Lingua', en: 'Language' } }),
    kind: choice({ of: 'mentionKind', options: ['press', 'award', 'exhibition', 'certification', 'review'], label: { it: 'Tipo', en: 'Kind' } }),
    quote: optional(translated(text({ max: 300, label: { it: 'Citazione', en: 'Quote' } }))),
    ...sample,
  },
  rules: [
    ({ firm, brand, story }) =>
      [firm, brand, story].some((subject) => subject !== undefined)
        ? undefined
        : {
            path: ['firm'],
            reason: { it: 'la menzione non parla di nessuno', en: 'the mention is about nobody' },
            remedy: { it: 'Indica un’impresa, un marchio o una storia.', en: 'Name a firm, a brand or a story.' },
          },
  ],
});
