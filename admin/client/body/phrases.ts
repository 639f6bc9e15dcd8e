import type { EditorLanguage, Words } from '../../../src/model/words.ts';

const words = {
  text: { it: 'Testo', en: 'Text' },

  refused: { it: 'L’editor non può mostrare questo testo, che resta com’è. Lo puoi correggere qui.', en: 'The editor cannot show this text, which stays as it is. You can mend it here.' },
  source: { it: 'Il testo, come è scritto', en: 'The text, as it is written' },
  reopen: { it: 'Apri nell’editor', en: 'Open in the editor' },
  line: { it: 'Riga', en: 'Line' },
  near: { it: 'Vicino a', en: 'Near' },

  tools: { it: 'Strumenti del testo', en: 'Text tools' },
  undo: { it: 'Annulla', en: 'Undo' },
  redo: { it: 'Ripeti', en: 'Redo' },
  kind: { it: 'Tipo di paragrafo', en: 'Kind of paragraph' },
  paragraph: { it: 'Paragrafo', en: 'Paragraph' },
  h2: { it: 'Titolo', en: 'Heading' },
  h3: { it: 'Sottotitolo', en: 'Subheading' },
  h4: { it: 'Titoletto', en: 'Minor heading' },
  quote: { it: 'Citazione', en: 'Quotation' },
  bold: { it: 'Grassetto', en: 'Bold' },
  italic: { it: 'Corsivo', en: 'Italic' },
  bullets: { it: 'Elenco puntato', en: 'Bulleted list' },
  numbers: { it: 'Elenco numerato', en: 'Numbered list' },
  deeper: { it: 'Sposta dentro', en: 'Move in' },
  shallower: { it: 'Sposta fuori', en: 'Move out' },
  link: { it: 'Collegamento', en: 'Link' },
  claim: { it: 'Segno di verifica', en: 'Evidence mark' },
  photo: { it: 'Foto', en: 'Photo' },
  block: { it: 'Blocco', en: 'Block' },

  insert: { it: 'Aggiungi un blocco', en: 'Add a block' },
  edit: { it: 'Modifica', en: 'Edit' },
  up: { it: 'Sposta su', en: 'Move up' },
  down: { it: 'Sposta giù', en: 'Move down' },
  above: { it: 'Scrivi sopra', en: 'Write above' },
  remove: { it: 'Elimina', en: 'Delete' },
  removed: { it: 'Eliminato. Con Annulla torna.', en: 'Deleted. Undo brings it back.' },
  moved: { it: 'Spostato.', en: 'Moved.' },
  done: { it: 'Fatto', en: 'Done' },
  cancel: { it: 'Annulla', en: 'Cancel' },
  close: { it: 'Chiudi', en: 'Close' },
  add: { it: 'Aggiungi', en: 'Add' },
  content: { it: 'Testo', en: 'Text' },
  optional: { it: 'facoltativo', en: 'optional' },
  none: { it: 'Nessuno', en: 'None' },
  kept: { it: 'Resta com’è: qui non si modifica.', en: 'It stays as it is: it cannot be edited here.' },
  code: { it: 'Codice', en: 'Code' },
  table: { it: 'Tabella', en: 'Table' },
  list: { it: 'Elenco', en: 'List' },
  picture: { it: 'Immagine', en: 'Picture' },
  other: { it: 'Altro', en: 'Other' },

  linkTo: { it: 'Dove porta', en: 'Where it leads' },
  linkEntry: { it: 'A una voce del sito', en: 'To an entry of the site' },
  linkAddress: { it: 'A un indirizzo', en: 'To an address' },
  linkWords: { it: 'Parole del collegamento', en: 'Words of the link' },
  address: { it: 'Indirizzo', en: 'Address' },
  addressHint: { it: 'Per esempio https://www.esempio.it oppure un indirizzo e-mail.', en: 'Such as https://www.example.org, or an e-mail address.' },
  addressWrong: { it: 'Scrivi un indirizzo intero, come https://www.esempio.it.', en: 'Write a whole address, such as https://www.example.org.' },
  unlink: { it: 'Togli il collegamento', en: 'Remove the link' },
  unmark: { it: 'Togli il segno', en: 'Remove the mark' },
  wordsMissing: { it: 'Scrivi le parole su cui si preme.', en: 'Write the words to press.' },
  chooseOne: { it: 'Scegli dall’elenco.', en: 'Choose from the list.' },
  search: { it: 'Cerca', en: 'Search' },
  searching: { it: 'Cerco…', en: 'Searching…' },
  notFound: { it: 'Non c’è niente con queste parole.', en: 'There is nothing with these words.' },
  unlisted: { it: 'L’elenco non si è caricato. Riprova.', en: 'The list did not load. Try again.' },
  kindOfEntry: { it: 'Tipo di voce', en: 'Kind of entry' },
  claimOf: { it: 'Affermazione verificata', en: 'Claim that was checked' },
  claimHint: { it: 'Le parole portano un segno che apre la prova.', en: 'The words bear a mark that opens the evidence.' },
  noClaims: { it: 'Questa voce non ha ancora una verifica: prima si scrive quella, con le affermazioni.', en: 'This entry has no check yet: that is written first, with its claims.' },

  file: { it: 'File', en: 'File' },
  chooseFile: { it: 'Carica dal computer', en: 'Upload from the computer' },
  besideFile: { it: 'oppure una che c’è già', en: 'or one that is already there' },
  imageLimits: { it: 'JPEG, PNG, WebP, AVIF o TIFF, al massimo {mb} MB. Una foto più larga o alta di {side} pixel viene ridotta.', en: 'JPEG, PNG, WebP, AVIF or TIFF, {mb} MB at most. A photo wider or higher than {side} pixels is made smaller.' },
  audioLimits: { it: 'MP3, M4A, OGG o Opus, al massimo {mb} MB.', en: 'MP3, M4A, OGG or Opus, {mb} MB at most.' },
  tooHeavy: { it: '«{name}» pesa più di {mb} MB: caricane una più piccola.', en: '“{name}” is more than {mb} MB: upload a smaller one.' },
  wrongFile: { it: '«{name}» non si può usare qui: esportalo in uno di questi formati.', en: '“{name}” cannot be used here: export it in one of these formats.' },
  notUploaded: { it: 'Il file non si è caricato. Riprova.', en: 'The file was not uploaded. Try again.' },
  uploading: { it: 'Carico…', en: 'Uploading…' },

  beforeSaving: { it: 'Da correggere prima di salvare', en: 'To mend before saving' },
  beforePublishing: { it: 'Da sistemare prima di pubblicare', en: 'To settle before publishing' },
} as const satisfies Record<string, Words>;

export type Phrase = keyof typeof words;

/** What the editor of texts says, in the language of whoever writes. */
export const say = (language: EditorLanguage, phrase: Phrase, values: Readonly<Record<string, string | number>> = {}): string =>
  Object.entries(values).reduce<string>((said, [name, value]) => said.replace(`{${name}}`, String(value)), words[phrase][language]);

/** The few phrases of MDXEditor that are left, by its own keys. */
const borrowed: Readonly<Record<string, Words>> = { 'contentArea.editableMarkdown': words.text };
export const translation = (language: EditorLanguage) => (key: string, original: string): string => borrowed[key]?.[language] ?? original;
