import { address } from './address.ts';
import { choice, colour, date, file, group, integer, list, longText, optional, relation, text, translated, url } from './fields/index.ts';
import { defineModel } from './model.ts';
import { sample } from './sample.ts';

export const brand = defineModel({
  name: 'brand',
  folder: 'brands',
  singular: { it: 'Marchio cappello', en: 'Umbrella brand' },
  plural: { it: 'Marchi cappello', en: 'Umbrella brands' },
  hint: { it: 'Un nome comune sotto cui si trovano molti nomi piccoli, con le regole per starci.', en: 'One name under which many small names are found, with the rules for being there.' },
  title: 'name',
  body: 'none',
  page: true,
  fields: {
    name: text({ max: 60, label: { it: 'Nome', en: 'Name' } }),
    ...address,
    kind: choice({ of: 'brandKind', options: ['geographic', 'theme'], label: { it: 'Tipo', en: 'Kind' } }),
    promise: translated(longText({ max: 400, label: { it: 'Promessa', en: 'Promise' } })),
    charter: list(
      group(
        {
          name: translated(text({ max: 90, label: { it: 'Regola', en: 'Rule' } })),
          text: translated(longText({ max: 600, label: { it: 'Che cosa chiede', en: 'What it asks' } })),
          check: translated(longText({ max: 400, label: { it: 'Come si verifica', en: 'How it is checked' } })),
          checkedBy: optional(translated(text({ max: 120, label: { it: 'Chi verifica, e ogni quanto', en: 'Who checks it, and how often' }, hint: { it: 'Per esempio: un verificatore esterno, una volta l’anno.', en: 'Such as: an outside verifier, once a year.' } }))),
        },
        { label: { it: 'Regola', en: 'Rule' } },
      ),
      { min: 1, label: { it: 'Disciplinare', en: 'Charter' } },
    ),
    owner: group(
      {
        name: text({ label: { it: 'Nome', en: 'Name' } }),
        url: optional(url({ label: { it: 'Sito', en: 'Website' } })),
      },
      { label: { it: 'Titolare', en: 'Owner' } },
    ),
    territories: list(relation({ to: 'territory', label: { it: 'Territorio', en: 'Territory' } }), { label: { it: 'Territori', en: 'Territories' } }),
    accent: colour({ label: { it: 'Colore', en: 'Accent colour' } }),
    emblem: optional(file({ kind: 'drawing', label: { it: 'Emblema', en: 'Emblem' }, hint: { it: 'Un disegno SVG di un solo colore.', en: 'An SVG drawing in one colour.' } })),
    members: list(
      group(
        {
          firm: relation({ to: 'firm', label: { it: 'Impresa', en: 'Firm' } }),
          since: date({ label: { it: 'Dal', en: 'Since' } }),
          until: optional(date({ label: { it: 'Al', en: 'Until' }, hint: { it: 'L’ultimo giorno con il marchio: dopo, l’impresa è tra quelle uscite.', en: 'The last day with the mark: after it the firm is among those that have left.' } })),
          status: choice({ of: 'membership', options: ['active', 'suspended'], label: { it: 'Stato', en: 'Status' } }),
          decidedOn: date({ label: { it: 'Deciso il', en: 'Decided on' } }),
        },
        {
          label: { it: 'Membro', en: 'Member' },
          rule: ({ since, until }) =>
            until !== undefined && until < since
              ? {
                  path: ['until'],
                  reason: { it: `la fine (${until}) viene prima dell’inizio (${since})`, en: `the end (${until}) comes before the start (${since})` },
                  remedy: { it: 'Correggi una delle due date.', en: 'Correct one of the two dates.' },
                }
              : undefined,
        },
      ),
      { label: { it: 'Membri', en: 'Members' } },
    ),
    minimum: group(
      {
        stories: integer({ min: 0, max: 100, label: { it: 'Storie', en: 'Stories' } }),
        members: integer({ min: 0, max: 100, label: { it: 'Membri', en: 'Members' } }),
      },
      { label: { it: 'Minimo per la pagina pubblica', en: 'Minimum for a public page' }, hint: { it: 'Sotto questo minimo la pagina del marchio non si pubblica. Contano le storie pubblicate nella lingua della pagina, e i membri attivi.', en: 'Under this minimum the brand’s page is not published. What counts are the stories published in the page’s language, and the active members.' } },
    ),
    ...sample,
  },
});
