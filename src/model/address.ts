import { list, optional, slug, translated } from './fields/index.ts';

/** The fields of every entry that has a page. */
export const address = {
  slug: optional(translated(slug({
    label: { it: 'Indirizzo', en: 'Address' },
    hint: { it: 'L’ultima parte dell’indirizzo della pagina in questa lingua. Se manca, vale il nome della cartella.', en: 'The last part of the page’s address in this language. If absent, the folder’s name is used.' },
  }))),
  formerSlugs: translated(list(slug({
    label: { it: 'Indirizzi di prima', en: 'Former addresses' },
    hint: { it: 'Indirizzi che la pagina ha avuto: chi li segue arriva comunque.', en: 'Addresses that the page has had: whoever follows them still arrives.' },
  }))),
} as const;
