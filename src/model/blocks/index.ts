import { choice, file, language, optional, relation, text, url } from '../fields/index.ts';
import { defineBlock } from './block.ts';

const fact = defineBlock({
  label: { it: 'Dato', en: 'Fact' },
  hint: { it: 'Una riga del riquadro dei dati.', en: 'A row of the fact box.' },
  inner: true,
  holds: 'nothing',
  fields: {
    label: text({ max: 60, label: { it: 'Che cosa', en: 'What' } }),
    value: text({ max: 160, label: { it: 'Valore', en: 'Value' } }),
    source: text({ max: 160, label: { it: 'Fonte', en: 'Source' } }),
    url: optional(url({ label: { it: 'Indirizzo della fonte', en: 'Address of the source' } })),
  },
});

const photoFields = {
  file: file({ kind: 'image', label: { it: 'File', en: 'File' }, hint: { it: 'Il nome di una foto accanto a questo testo.', en: 'The name of a photo beside this text.' } }),
  alt: text({ max: 300, label: { it: 'Testo alternativo', en: 'Alternative text' }, hint: { it: 'Che cosa si vede, per chi non può vedere la foto.', en: 'What is seen, for someone who cannot see the photo.' } }),
  caption: optional(text({ max: 300, label: { it: 'Didascalia', en: 'Caption' } })),
  credit: optional(text({ max: 120, label: { it: 'Autore della foto', en: 'Credit' } })),
} as const;

/** Every block an editor may use, by the name it has in a text. Names are part of the content: they do not change. */
export const blocks = {
  PullQuote: defineBlock({
    label: { it: 'Citazione in evidenza', en: 'Pull quote' },
    hint: { it: 'Parole di qualcuno, in grande.', en: 'Somebody’s words, large.' },
    holds: 'prose',
    fields: {
      by: text({ max: 90, label: { it: 'Chi lo dice', en: 'Who says it' } }),
      role: optional(text({ max: 120, label: { it: 'Che cosa fa', en: 'What they do' } })),
    },
  }),
  Photo: defineBlock({
    label: { it: 'Foto', en: 'Photo' },
    hint: { it: 'Una foto con la sua didascalia.', en: 'A photo with its caption.' },
    holds: 'nothing',
    fields: { ...photoFields, width: optional(choice({ of: 'photoWidth', options: ['normal', 'wide', 'full'], label: { it: 'Larghezza', en: 'Width' } })) },
  }),
  Gallery: defineBlock({
    label: { it: 'Galleria', en: 'Gallery' },
    hint: { it: 'Più foto insieme.', en: 'Several photos together.' },
    holds: ['Photo'],
    fields: {},
  }),
  Facts: defineBlock({
    label: { it: 'Riquadro dei dati', en: 'Fact box' },
    hint: { it: 'Numeri e fatti, ognuno con la sua fonte.', en: 'Figures and facts, each with its source.' },
    holds: ['Fact'],
    fields: { title: text({ max: 90, label: { it: 'Titolo', en: 'Title' } }) },
  }),
  Fact: fact,
  Timeline: defineBlock({
    label: { it: 'Linea del tempo', en: 'Timeline' },
    hint: { it: 'Date in ordine.', en: 'Dates in order.' },
    holds: ['Moment'],
    fields: { title: optional(text({ max: 90, label: { it: 'Titolo', en: 'Title' } })) },
  }),
  Moment: defineBlock({
    label: { it: 'Momento', en: 'Moment' },
    hint: { it: 'Un anno e che cosa accadde.', en: 'A year and what happened.' },
    inner: true,
    holds: 'prose',
    fields: { year: text({ max: 20, label: { it: 'Anno', en: 'Year' } }) },
  }),
  Steps: defineBlock({
    label: { it: 'Passi', en: 'Steps' },
    hint: { it: 'Come si fa, un passo dopo l’altro.', en: 'How it is done, step by step.' },
    holds: ['Step'],
    fields: { title: optional(text({ max: 90, label: { it: 'Titolo', en: 'Title' } })) },
  }),
  Step: defineBlock({
    label: { it: 'Passo', en: 'Step' },
    hint: { it: 'Un passo.', en: 'One step.' },
    inner: true,
    holds: 'prose',
    fields: { title: text({ max: 90, label: { it: 'Titolo', en: 'Title' } }) },
  }),
  Audio: defineBlock({
    label: { it: 'Audio', en: 'Audio' },
    hint: { it: 'Una registrazione; il testo è la sua trascrizione.', en: 'A recording; its text is the transcript.' },
    holds: 'prose',
    fields: {
      file: file({ kind: 'audio', label: { it: 'File', en: 'File' } }),
      title: text({ max: 120, label: { it: 'Titolo', en: 'Title' } }),
      language: optional(language({ label: { it: 'Lingua parlata', en: 'Language spoken' } })),
    },
  }),
  Video: defineBlock({
    label: { it: 'Video', en: 'Video' },
    hint: { it: 'Un video altrove: non carica nulla finché il lettore non lo apre. Il testo dice che cosa mostra.', en: 'A video elsewhere: it loads nothing until the reader opens it. The text says what it shows.' },
    holds: 'prose',
    fields: {
      poster: file({ kind: 'image', label: { it: 'Immagine', en: 'Poster' } }),
      alt: photoFields.alt,
      title: text({ max: 120, label: { it: 'Titolo', en: 'Title' } }),
      url: url({ label: { it: 'Indirizzo', en: 'Address' } }),
    },
  }),
  Place: defineBlock({
    label: { it: 'Luogo', en: 'Place' },
    hint: { it: 'Un territorio: dov’è e come si raggiunge.', en: 'A territory: where it is and how to reach it.' },
    holds: 'nothing',
    fields: { territory: relation({ to: 'territory', label: { it: 'Territorio', en: 'Territory' } }) },
  }),
  Profile: defineBlock({
    label: { it: 'Scheda', en: 'Profile' },
    hint: { it: 'Una persona oppure un’impresa.', en: 'A person or a firm.' },
    holds: 'nothing',
    fields: {
      person: optional(relation({ to: 'person', label: { it: 'Persona', en: 'Person' } })),
      firm: optional(relation({ to: 'firm', label: { it: 'Impresa', en: 'Firm' } })),
    },
    rule: ({ person, firm }) =>
      (person === undefined) === (firm === undefined)
        ? {
            path: ['person'],
            reason: { it: 'la scheda mostra una persona oppure un’impresa', en: 'a profile shows either a person or a firm' },
            remedy: { it: 'Indica l’una o l’altra.', en: 'Name one or the other.' },
          }
        : undefined,
  }),
  Product: defineBlock({
    label: { it: 'Prodotto', en: 'Product' },
    hint: { it: 'Un prodotto di cui parla la storia.', en: 'A product that the story is about.' },
    holds: 'nothing',
    fields: { product: relation({ to: 'product', label: { it: 'Prodotto', en: 'Product' } }) },
  }),
  Dialogue: defineBlock({
    label: { it: 'Dialogo', en: 'Dialogue' },
    hint: { it: 'Domande e risposte.', en: 'Questions and answers.' },
    holds: ['Question', 'Answer'],
    fields: {},
  }),
  Question: defineBlock({
    label: { it: 'Domanda', en: 'Question' },
    hint: { it: 'Una domanda.', en: 'A question.' },
    inner: true,
    holds: 'prose',
    fields: {},
  }),
  Answer: defineBlock({
    label: { it: 'Risposta', en: 'Answer' },
    hint: { it: 'Una risposta.', en: 'An answer.' },
    inner: true,
    holds: 'prose',
    fields: { by: optional(text({ max: 90, label: { it: 'Chi risponde', en: 'Who answers' } })) },
  }),
  Note: defineBlock({
    label: { it: 'Nota', en: 'Note' },
    hint: { it: 'Una spiegazione a lato: una parola del mestiere, un consiglio a chi visita, una cautela.', en: 'An aside: a word of the craft, advice to a visitor, a caution.' },
    holds: 'prose',
    fields: { kind: choice({ of: 'noteKind', options: ['word', 'visit', 'context', 'caution'], label: { it: 'Tipo', en: 'Kind' } }) },
  }),
  Outcomes: defineBlock({
    label: { it: 'Esiti delle verifiche', en: 'Outcomes of checks' },
    hint: { it: 'Spiega il segno accanto alle frasi e gli esiti, con quante affermazioni del sito ne hanno avuto uno.', en: 'Explains the mark beside sentences and the outcomes, with how many claims of the site came out each way.' },
    holds: 'nothing',
    fields: {},
  }),
} as const;

export type BlockName = keyof typeof blocks;
export const isBlockName = (name: string): name is BlockName => Object.hasOwn(blocks, name);
