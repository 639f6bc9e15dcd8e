import { address } from './address.ts';
import { choice, date, optional, text, translated } from './fields/index.ts';
import { defineModel } from './model.ts';

export const page = defineModel({
  name: 'page',
  folder: 'pages',
  singular: { it: 'Pagina', en: 'Page' },
  plural: { it: 'Pagine', en: 'Pages' },
  hint: { it: 'Chi siamo, il metodo, la riservatezza, l’accessibilità.', en: 'About, method, privacy, accessibility.' },
  title: 'title',
  body: 'required',
  page: true,
  fields: {
    title: translated(text({ max: 90, label: { it: 'Titolo', en: 'Title' } })),
    ...address,
    description: translated(text({ max: 170, label: { it: 'Descrizione', en: 'Description' } })),
    menu: optional(choice({ of: 'menu', options: ['header', 'footer'], label: { it: 'Nel menu', en: 'In the menu' } })),
    reviewed: optional(date({ label: { it: 'Riletta il', en: 'Reviewed on' }, hint: { it: 'Il giorno in cui la pagina è stata riletta e trovata vera. La dichiarazione di accessibilità lo mostra.', en: 'The day on which the page was last read again and found true. The accessibility statement shows it.' } })),
  },
});
