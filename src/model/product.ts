import { address } from './address.ts';
import { date, group, gtin, image, list, longText, optional, relation, text, translated } from './fields/index.ts';
import { defineModel } from './model.ts';
import { sample } from './sample.ts';

export const product = defineModel({
  name: 'product',
  folder: 'products',
  singular: { it: 'Prodotto', en: 'Product' },
  plural: { it: 'Prodotti', en: 'Products' },
  hint: { it: 'Una cosa che si può comprare, con chi l’ha fatta e come.', en: 'A thing that can be bought, with who made it and how.' },
  title: 'name',
  body: 'none',
  page: true,
  fields: {
    name: translated(text({ max: 90, label: { it: 'Nome', en: 'Name' } })),
    ...address,
    standfirst: translated(text({ max: 300, label: { it: 'In breve', en: 'In short' } })),
    firm: relation({ to: 'firm', label: { it: 'Impresa', en: 'Firm' } }),
    craft: relation({ to: 'craft', label: { it: 'Mestiere', en: 'Craft' } }),
    image: image({ label: { it: 'Foto', en: 'Picture' } }),
    story: optional(relation({ to: 'story', label: { it: 'Storia', en: 'Story' } })),
    materials: translated(text({ max: 300, label: { it: 'Materiali', en: 'Materials' } })),
    dimensions: optional(text({ max: 120, label: { it: 'Misure', en: 'Dimensions' }, hint: { it: 'Per esempio 24 × 24 × 8 cm, 900 g.', en: 'Such as 24 × 24 × 8 cm, 900 g.' } })),
    gtin: optional(gtin({ label: { it: 'Codice a barre (GTIN)', en: 'Barcode (GTIN)' } })),
    steps: list(
      group(
        {
          chain: relation({ to: 'supply-chain', label: { it: 'Filiera', en: 'Supply chain' } }),
          phase: text({ label: { it: 'Fase', en: 'Phase' } }),
          firm: relation({ to: 'firm', label: { it: 'Impresa', en: 'Firm' } }),
          place: text({ label: { it: 'Luogo', en: 'Place' } }),
          date: optional(date({ label: { it: 'Data', en: 'Date' } })),
          evidence: optional(translated(text({ max: 200, label: { it: 'Prova', en: 'Evidence' } }))),
        },
        { label: { it: 'Passo', en: 'Step' } },
      ),
      { label: { it: 'Fatto così', en: 'How it was made' } },
    ),
    care: optional(translated(longText({ max: 600, label: { it: 'Cura', en: 'Care' } }))),
    ...sample,
  },
});
