import { address } from './address.ts';
import { image, optional, text, translated } from './fields/index.ts';
import { defineModel } from './model.ts';
import { sources } from './source.ts';

export const craft = defineModel({
  name: 'craft',
  folder: 'crafts',
  singular: { it: 'Mestiere', en: 'Craft' },
  plural: { it: 'Mestieri', en: 'Crafts' },
  hint: { it: 'Un sapere delle mani, spiegato a chi non lo conosce.', en: 'A skill of the hands, explained to someone who does not know it.' },
  title: 'name',
  body: 'required',
  page: true,
  fields: {
    name: translated(text({ max: 60, label: { it: 'Nome', en: 'Name' } })),
    ...address,
    standfirst: translated(text({ max: 300, label: { it: 'Sommario', en: 'Standfirst' } })),
    image: optional(image({ label: { it: 'Foto', en: 'Picture' } })),
    sources,
  },
});
