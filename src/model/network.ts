import { address } from './address.ts';
import { choice, date, email, group, list, longText, optional, phone, relation, text, translated, url } from './fields/index.ts';
import { defineModel } from './model.ts';
import { sample } from './sample.ts';

export const network = defineModel({
  name: 'network',
  folder: 'networks',
  singular: { it: 'Rete', en: 'Network' },
  plural: { it: 'Reti', en: 'Networks' },
  hint: { it: 'Una rete d’impresa, un consorzio, un’associazione. I membri sono le imprese che la indicano.', en: 'A business network, consortium or association. Its members are the firms that name it.' },
  title: 'name',
  body: 'none',
  page: true,
  fields: {
    name: text({ max: 90, label: { it: 'Nome', en: 'Name' } }),
    ...address,
    kind: choice({ of: 'networkKind', options: ['businessNetwork', 'consortium', 'association'], label: { it: 'Tipo', en: 'Kind' } }),
    purpose: translated(longText({ max: 1200, label: { it: 'Scopo', en: 'Purpose' } })),
    territory: optional(relation({ to: 'territory', label: { it: 'Territorio', en: 'Territory' } })),
    foundedOn: optional(date({ label: { it: 'Fondata il', en: 'Founded on' } })),
    manager: optional(
      group(
        {
          name: text({ label: { it: 'Nome', en: 'Name' } }),
          email: optional(email({ label: { it: 'Posta elettronica', en: 'Email' } })),
          phone: optional(phone({ label: { it: 'Telefono', en: 'Telephone' } })),
        },
        { label: { it: 'Referente', en: 'Manager' } },
      ),
    ),
    results: list(
      group(
        {
          year: text({ max: 9, label: { it: 'Anno', en: 'Year' } }),
          text: translated(text({ max: 240, label: { it: 'Risultato', en: 'Result' } })),
        },
        { label: { it: 'Risultato', en: 'Result' } },
      ),
      { label: { it: 'Risultati', en: 'Results' } },
    ),
    website: optional(url({ label: { it: 'Sito', en: 'Website' } })),
    ...sample,
  },
});
