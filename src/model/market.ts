import { address } from './address.ts';
import { country, group, list, longText, optional, relation, text, translated, url } from './fields/index.ts';
import { defineModel } from './model.ts';
import { sources } from './source.ts';

export const market = defineModel({
  name: 'market',
  folder: 'markets',
  singular: { it: 'Mercato', en: 'Market' },
  plural: { it: 'Mercati', en: 'Markets' },
  hint: { it: 'Un paese in cui vendere, con chi può aiutare sul posto.', en: 'A country to sell in, with those who can help there.' },
  title: 'name',
  body: 'none',
  page: true,
  fields: {
    name: translated(text({ max: 60, label: { it: 'Nome', en: 'Name' } })),
    ...address,
    country: country({ label: { it: 'Paese', en: 'Country' } }),
    standfirst: translated(text({ max: 300, label: { it: 'In breve', en: 'In short' } })),
    notes: translated(longText({ max: 3000, label: { it: 'Note', en: 'Notes' } })),
    ambassadors: list(
      group(
        {
          person: relation({ to: 'person', label: { it: 'Persona', en: 'Person' } }),
          city: text({ label: { it: 'Città', en: 'City' } }),
          role: translated(text({ max: 120, label: { it: 'Che cosa può fare', en: 'What they can do' } })),
        },
        { label: { it: 'Ambasciatore', en: 'Ambassador' } },
      ),
      { label: { it: 'Ambasciatori', en: 'Ambassadors' } },
    ),
    associations: list(
      group(
        {
          name: text({ label: { it: 'Nome', en: 'Name' } }),
          city: text({ label: { it: 'Città', en: 'City' } }),
          url: optional(url({ label: { it: 'Sito', en: 'Website' } })),
        },
        { label: { it: 'Associazione', en: 'Association' } },
      ),
      { label: { it: 'Associazioni di italiani all’estero', en: 'Associations of Italians abroad' } },
    ),
    sources,
  },
});
