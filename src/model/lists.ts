import { text, translated } from './fields/index.ts';
import { defineModel } from './model.ts';

/** Closed lists are data: one file holds all items, each with its name in every language. */
export const productClass = defineModel({
  name: 'product-class',
  folder: 'lists/product-classes.yml',
  singular: { it: 'Classe di prodotto', en: 'Product class' },
  plural: { it: 'Classi di prodotto', en: 'Product classes' },
  hint: { it: 'Voci del Sistema armonizzato (SA) con cui i doganieri chiamano le merci.', en: 'Headings of the Harmonized System (HS), by which customs name goods.' },
  title: 'name',
  body: 'none',
  page: false,
  fields: {
    code: text({ max: 12, label: { it: 'Codice SA', en: 'HS code' } }),
    name: translated(text({ max: 120, label: { it: 'Nome', en: 'Name' } })),
  },
});

export const evidenceKind = defineModel({
  name: 'evidence-kind',
  folder: 'lists/evidence-kinds.yml',
  singular: { it: 'Tipo di prova', en: 'Kind of evidence' },
  plural: { it: 'Tipi di prova', en: 'Kinds of evidence' },
  hint: { it: 'Su che cosa si fonda una verifica.', en: 'What a check rests on.' },
  title: 'name',
  body: 'none',
  page: false,
  fields: { name: translated(text({ max: 60, label: { it: 'Nome', en: 'Name' } })) },
});
