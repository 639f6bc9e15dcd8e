import { address } from './address.ts';
import { group, image, list, longText, relation, text, translated } from './fields/index.ts';
import { defineModel } from './model.ts';

export const supplyChain = defineModel({
  name: 'supply-chain',
  folder: 'supply-chains',
  singular: { it: 'Filiera', en: 'Supply chain' },
  plural: { it: 'Filiere', en: 'Supply chains' },
  hint: { it: 'Le fasi, in ordine, dalla materia al prodotto; anche quelle che mancano.', en: 'The phases in order, from material to product; the missing ones too.' },
  title: 'name',
  body: 'none',
  page: true,
  fields: {
    name: translated(text({ max: 90, label: { it: 'Nome', en: 'Name' } })),
    ...address,
    standfirst: translated(text({ max: 300, label: { it: 'Sommario', en: 'Standfirst' } })),
    image: image({ label: { it: 'Foto', en: 'Picture' } }),
    craft: relation({ to: 'craft', label: { it: 'Mestiere', en: 'Craft' } }),
    territories: list(relation({ to: 'territory', label: { it: 'Territorio', en: 'Territory' } }), { label: { it: 'Territori', en: 'Territories' } }),
    product: translated(text({ max: 90, label: { it: 'Prodotto finito', en: 'Finished product' } })),
    phases: list(
      group(
        {
          key: text({ max: 40, label: { it: 'Codice', en: 'Key' }, hint: { it: 'Una parola che non cambia: le imprese la citano.', en: 'A word that does not change: firms refer to it.' } }),
          name: translated(text({ max: 60, label: { it: 'Nome', en: 'Name' } })),
          text: translated(longText({ max: 600, label: { it: 'Che cosa succede', en: 'What happens' } })),
          input: translated(text({ max: 90, label: { it: 'Entra', en: 'Goes in' } })),
          output: translated(text({ max: 90, label: { it: 'Esce', en: 'Comes out' } })),
        },
        { label: { it: 'Fase', en: 'Phase' } },
      ),
      { min: 2, label: { it: 'Fasi', en: 'Phases' } },
    ),
  },
  rules: [
    ({ phases }) => {
      const keys = phases.map(({ key }) => key);
      const twice = keys.findIndex((key, place) => keys.indexOf(key) !== place);
      if (twice === -1) return undefined;
      return {
        path: ['phases', twice, 'key'],
        reason: { it: `due fasi hanno lo stesso codice «${String(keys[twice])}»`, en: `two phases have the same key “${String(keys[twice])}”` },
        remedy: { it: 'Dai a ogni fase un codice diverso.', en: 'Give each phase a key of its own.' },
      };
    },
  ],
});
