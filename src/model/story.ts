import { address } from './address.ts';
import { boolean, choice, date, image, list, optional, relation, text, translated } from './fields/index.ts';
import { defineModel } from './model.ts';
import { sample } from './sample.ts';
import { sources } from './source.ts';

export const story = defineModel({
  name: 'story',
  folder: 'stories',
  singular: { it: 'Storia', en: 'Story' },
  plural: { it: 'Storie', en: 'Stories' },
  hint: { it: 'Un racconto vero, di qualcuno che è andato a vedere.', en: 'A true account by someone who went to see.' },
  title: 'title',
  body: 'required',
  page: true,
  fields: {
    title: translated(text({ max: 90, label: { it: 'Titolo', en: 'Title' } })),
    ...address,
    standfirst: translated(text({ max: 300, label: { it: 'Sommario', en: 'Standfirst' }, hint: { it: 'Due frasi che dicono di che cosa parla la storia, al massimo 300 battute.', en: 'Two sentences that say what the story is about, 300 characters at most.' } })),
    hero: image({ label: { it: 'Foto di apertura', en: 'Opening picture' } }),
    kind: choice({ of: 'storyKind', options: ['entrepreneur', 'artisan', 'product', 'place', 'network'], label: { it: 'Tipo di storia', en: 'Kind of story' } }),
    people: list(relation({ to: 'person', label: { it: 'Persone', en: 'People' }, hint: { it: 'Le persone di cui parla la storia.', en: 'The people whom the story is about.' } })),
    firms: list(relation({ to: 'firm', label: { it: 'Imprese', en: 'Firms' }, hint: { it: 'Le imprese di cui parla la storia.', en: 'The firms that the story is about.' } })),
    territory: relation({ to: 'territory', label: { it: 'Territorio', en: 'Territory' } }),
    brands: list(relation({ to: 'brand', label: { it: 'Marchi cappello', en: 'Umbrella brands' } })),
    crafts: list(relation({ to: 'craft', label: { it: 'Mestieri', en: 'Crafts' } })),
    products: list(relation({ to: 'product', label: { it: 'Prodotti', en: 'Products' } })),
    author: relation({ to: 'person', label: { it: 'Autore', en: 'Author' } }),
    translators: list(relation({ to: 'person', label: { it: 'Traduttori', en: 'Translators' } })),
    interviewedOn: optional(date({ label: { it: 'Intervista del', en: 'Interviewed on' } })),
    publishedOn: date({ label: { it: 'Pubblicata il', en: 'Published on' } }),
    updatedOn: optional(date({ label: { it: 'Aggiornata il', en: 'Updated on' } })),
    sources,
    seoTitle: optional(translated(text({ max: 70, label: { it: 'Titolo per i motori di ricerca', en: 'Title for search engines' } }))),
    seoDescription: optional(translated(text({ max: 170, label: { it: 'Descrizione per i motori di ricerca', en: 'Description for search engines' } }))),
    featured: optional(boolean({ label: { it: 'In primo piano', en: 'Featured' } })),
    draft: optional(boolean({ label: { it: 'Bozza', en: 'Draft' }, hint: { it: 'Una bozza non si vede sul sito.', en: 'A draft is not seen on the site.' } })),
    ...sample,
  },
  rules: [
    ({ publishedOn, updatedOn }) =>
      updatedOn !== undefined && updatedOn < publishedOn
        ? {
            path: ['updatedOn'],
            reason: { it: `l’aggiornamento (${updatedOn}) viene prima della pubblicazione (${publishedOn})`, en: `the update (${updatedOn}) comes before the publication (${publishedOn})` },
            remedy: { it: 'Correggi una delle due date.', en: 'Correct one of the two dates.' },
          }
        : undefined,
    ({ publishedOn, interviewedOn }) =>
      interviewedOn !== undefined && interviewedOn > publishedOn
        ? {
            path: ['interviewedOn'],
            reason: { it: `l’intervista (${interviewedOn}) viene dopo la pubblicazione (${publishedOn})`, en: `the interview (${interviewedOn}) comes after the publication (${publishedOn})` },
            remedy: { it: 'Correggi una delle due date.', en: 'Correct one of the two dates.' },
          }
        : undefined,
  ],
});
