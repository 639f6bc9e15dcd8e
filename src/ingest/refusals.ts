import { suggest } from '../model/errors.ts';
import type { Words } from '../model/index.ts';
import type { Finding, Rank } from './problem.ts';

const refuse = (rank: Rank, reason: Words, remedy: Words): Finding => ({ rank, reason, remedy });

/** What the YAML reader says most often, in the editor's words. */
const yamlErrors: readonly (readonly [RegExp, Words, Words])[] = [
  [/^Map keys must be unique/, { it: 'questo campo è scritto due volte', en: 'this field is written twice' }, { it: 'Lascialo una volta sola.', en: 'Keep it once.' }],
  [/^Missing closing .quote/, { it: 'le virgolette aperte qui non si chiudono', en: 'the quotes opened here are not closed' }, { it: 'Chiudile alla fine del valore.', en: 'Close them at the end of the value.' }],
  [/^Tabs are not allowed/, { it: 'il rientro è fatto con una tabulazione', en: 'the indent is made with a tab' }, { it: 'Usa gli spazi.', en: 'Use spaces.' }],
  [/^Nested mappings are not allowed/, { it: 'in questo valore i due punti sembrano cominciare un altro campo', en: 'in this value a colon seems to begin another field' }, { it: 'Se fanno parte del testo, metti il valore tra virgolette; se no, controlla che i rientri siano uguali.', en: 'If it is part of the text, put the value in quotes; if not, check that the indents are even.' }],
  [/^Flow .* end with a /, { it: 'la parentesi aperta qui non si chiude', en: 'the bracket opened here is not closed' }, { it: 'Chiudila alla fine del valore.', en: 'Close it at the end of the value.' }],
];

/** What the parser of texts says most often, in the editor's words. */
const mdxErrors: readonly (readonly [RegExp, (...names: string[]) => Words])[] = [
  [/^Expected a closing tag for `<(.*?)>`/, (name) => ({ it: `il blocco «${name}» non è chiuso`, en: `the block “${name}” is not closed` })],
  [/^Unexpected closing tag `<\/(.*?)>`, expected corresponding closing tag for `<(.*?)>` \((\d+):\d+\)/, (name, open, line) => ({ it: `qui si chiude «${name}», ma il blocco aperto alla riga ${line} è «${open}»`, en: `“${name}” is closed here, but the block opened on line ${line} is “${open}”` })],
  [/^Unexpected closing tag `<\/(.*?)>`/, (name) => ({ it: `qui si chiude «${name}», che non è aperto`, en: `“${name}” is closed here, which is not open` })],
  [/^Unexpected character `!`/, () => ({ it: '«<!» comincia HTML, che nei testi non si usa', en: '“<!” begins HTML, which texts do not use' })],
  [/^Unexpected character (?:`.*` \(U\+\w+\) before name|after `<`)/, () => ({ it: 'questo «<» non comincia un blocco intero', en: 'this “<” begins no whole block' })],
];

/** Elements of Markdown whose names editors do not know. */
const called: Readonly<Record<string, Words>> = {
  h5: { it: 'un titolo di quinto livello («#####») non si usa nei testi', en: 'a fifth-level heading (“#####”) is not used in texts' },
  h6: { it: 'un titolo di sesto livello («######») non si usa nei testi', en: 'a sixth-level heading (“######”) is not used in texts' },
  input: { it: 'una casella da spuntare («[ ]») non si usa nei testi', en: 'a check box (“[ ]”) is not used in texts' },
};

const kilobytes = (bytes: number) => `${Math.ceil(bytes / 1024)} kB`;
const megabytes = (bytes: number) => `${Math.ceil(bytes / 1024 / 1024)} MB`;

/** Everything the reader refuses that is not a matter of one field's schema, each in the editor's words. */
export const refusals = {
  // Files and folders
  noSite: () => refuse('site', { it: 'manca il file site.yml', en: 'the file site.yml is missing' }, { it: 'Crea content/site.yml: la guida dice che cosa contiene.', en: 'Create content/site.yml: the guide says what it holds.' }),
  noDictionary: (language: string) => refuse('site', { it: `la lingua «${language}» non ha un dizionario`, en: `the language “${language}” has no dictionary` }, { it: `Aggiungi content/dictionaries/${language}.json, o togli la lingua.`, en: `Add content/dictionaries/${language}.json, or remove the language.` }),
  dictionaryUnread: () => refuse('site', { it: 'il dizionario non si legge', en: 'the dictionary cannot be read' }, { it: 'Deve essere un oggetto JSON con un testo per ogni chiave.', en: 'It must be a JSON object with one text per key.' }),
  dictionary: (what: Words) => refuse('site', what, { it: 'Correggi il dizionario.', en: 'Correct the dictionary.' }),
  foreignLanguage: (language: string) => refuse('site', { it: `«${language}» non è tra le lingue del sito`, en: `“${language}” is not among the site’s languages` }, { it: 'Aggiungila all’elenco delle lingue, o cambiala.', en: 'Add it to the list of languages, or change it.' }),
  languageTwice: (language: string) => refuse('site', { it: `la lingua «${language}» è elencata due volte`, en: `the language “${language}” is listed twice` }, { it: 'Lasciala una volta sola.', en: 'Keep it once.' }),
  unknownFolder: (name: string, near: string | undefined) => refuse('structure', { it: `«${name}» non è una cartella che il sito conosce`, en: `“${name}” is not a folder that the site knows` }, suggest(near, { it: 'Spostane il contenuto o toglila.', en: 'Move what it holds or remove it.' })),
  strayFile: () => refuse('structure', { it: 'questo file non sta nella cartella di una voce', en: 'this file is not in an entry’s folder' }, { it: 'Ogni voce ha una cartella sua, con dentro un file per lingua: la-fornace/index.it.mdx.', en: 'Each entry has a folder of its own, with one file per language: la-fornace/index.it.mdx.' }),
  unnamedLanguage: (name: string) => refuse('structure', { it: `dal nome «${name}» non si capisce la lingua`, en: `the name “${name}” does not say which language it is` }, { it: 'Chiama il file index.it.mdx, index.en.mdx e così via.', en: 'Call the file index.it.mdx, index.en.mdx and so on.' }),
  unknownLanguage: (language: string) => refuse('structure', { it: `il sito non è in «${language}»`, en: `the site is not in “${language}”` }, { it: 'Aggiungi la lingua in site.yml, o togli il file.', en: 'Add the language to site.yml, or remove the file.' }),
  noDefaultLanguage: (file: string) => refuse('structure', { it: `manca ${file}, che porta i valori comuni`, en: `${file} is missing, which holds the shared values` }, { it: 'Scrivi prima il testo nella lingua principale.', en: 'Write the text in the default language first.' }),
  emptyFolder: () => refuse('structure', { it: 'la cartella non contiene nessun testo', en: 'the folder holds no text' }, { it: 'Aggiungi il file della lingua principale, o togli la cartella.', en: 'Add the file of the default language, or remove the folder.' }),
  unsafeName: (name: string) => refuse('unsafe', { it: `«${name}» non è un nome di cartella che si possa usare`, en: `“${name}” is not a folder name that can be used` }, { it: 'Usa lettere minuscole senza accenti, cifre e trattini: la-fornace.', en: 'Use small letters without accents, digits and hyphens: la-fornace.' }),
  symbolicLink: () => refuse('unsafe', { it: 'è un collegamento simbolico', en: 'is a symbolic link' }, { it: 'Metti qui il file vero.', en: 'Put the real file here.' }),
  tooLarge: (bytes: number, most: number) => refuse('unsafe', { it: `il file pesa ${kilobytes(bytes)}, il massimo è ${kilobytes(most)}`, en: `the file is ${kilobytes(bytes)}, the most is ${kilobytes(most)}` }, { it: 'Dividi il testo, o togli ciò che non è testo.', en: 'Divide the text, or take out what is not text.' }),
  notAFile: () => refuse('structure', { it: 'è una cartella, dove ci vuole un file', en: 'is a folder where a file should be' }, { it: 'Toglila, o chiamala in un altro modo.', en: 'Remove it, or give it another name.' }),
  notText: () => refuse('unreadable', { it: 'il file contiene caratteri che non sono testo', en: 'the file has characters that are not text' }, { it: 'Salvalo di nuovo come testo UTF-8.', en: 'Save it again as UTF-8 text.' }),
  duplicateId: (other: string) => refuse('structure', { it: `un’altra voce ha già questo nome: ${other}`, en: `another entry has this name already: ${other}` }, { it: 'Dai a una delle due cartelle un altro nome.', en: 'Give one of the two folders another name.' }),
  duplicateItem: (id: string) => refuse('structure', { it: `«${id}» è elencato due volte`, en: `“${id}” is listed twice` }, { it: 'Lascia una sola voce con questo id.', en: 'Keep one item with this id.' }),

  // Front matter
  noFrontMatter: () => refuse('unreadable', { it: 'il file non comincia con i campi tra due righe «---»', en: 'the file does not begin with its fields between two lines “---”' }, { it: 'Comincia il file con una riga «---», i campi, e un’altra riga «---».', en: 'Begin the file with a line “---”, the fields, and another line “---”.' }),
  foreignFrontMatter: (mark: string) => refuse('unsafe', { it: `i campi cominciano con «${mark}», che non è YAML`, en: `the fields begin with “${mark}”, which is not YAML` }, { it: 'Scrivi solo «---» e i campi in YAML.', en: 'Write only “---”, and the fields as YAML.' }),
  yaml: (said: string) => {
    const [, reason, remedy] = yamlErrors.find(([pattern]) => pattern.test(said)) ?? [];
    return refuse('unreadable', reason ?? { it: `i campi non si leggono (YAML: ${said})`, en: `the fields cannot be read (YAML: ${said})` }, remedy ?? { it: 'Spesso mancano le virgolette attorno a un testo con i due punti, o i rientri non sono uguali.', en: 'Often quotes are missing around a text with a colon, or indents are uneven.' });
  },
  yamlReference: () => refuse('unsafe', { it: 'i campi usano riferimenti YAML (&, *)', en: 'the fields use YAML references (&, *)' }, { it: 'Scrivi il valore per esteso, o mettilo tra virgolette.', en: 'Write the value out, or put it in quotes.' }),
  yamlTag: (tag: string) => refuse('unsafe', { it: `i campi usano l’etichetta YAML «${tag}»`, en: `the fields use the YAML tag “${tag}”` }, { it: 'Scrivi solo il valore.', en: 'Write the value alone.' }),
  controlCharacter: () => refuse('unreadable', { it: 'il valore contiene un carattere che non è testo', en: 'the value has a character that is not text' }, { it: 'Scrivilo di nuovo senza sequenze come \\x08.', en: 'Write it again without sequences such as \\x08.' }),
  notFields: () => refuse('unreadable', { it: 'il file non ha campi', en: 'the file has no fields' }, { it: 'Scrivi ogni campo come nome: valore.', en: 'Write each field as name: value.' }),
  notAList: () => refuse('unreadable', { it: 'il file non è un elenco di voci', en: 'the file is not a list of items' }, { it: 'Scrivi «items:» e sotto ogni voce con «- id:».', en: 'Write “items:”, and under it each item with “- id:”.' }),
  itemWithoutId: () => refuse('unreadable', { it: 'questa voce dell’elenco non ha un id', en: 'this item of the list has no id' }, { it: 'Comincia la voce con «- id:» e una parola tra virgolette.', en: 'Begin the item with “- id:” and a word in quotes.' }),
  sharedValue: (file: string) => refuse('structure', { it: `questo valore è uguale in tutte le lingue e si scrive una volta sola, in ${file}`, en: `this value is the same in every language and is written once, in ${file}` }, { it: 'Toglilo da qui.', en: 'Remove it from here.' }),
  loneWords: (file: string) => refuse('structure', { it: `questo campo manca in ${file}, che porta i valori comuni`, en: `this field is missing in ${file}, which holds the shared values` }, { it: 'Aggiungilo là, o toglilo da qui.', en: 'Add it there, or remove it here.' }),
  unevenList: (here: number, there: number, file: string) => refuse('structure', { it: `qui le voci sono ${here}, in ${file} sono ${there}`, en: `there are ${here} items here and ${there} in ${file}` }, { it: 'Le lingue devono avere le stesse voci nello stesso ordine.', en: 'Languages must have the same items in the same order.' }),
  oneValuePerLanguage: (languages: readonly string[]) => refuse('structure', { it: 'serve un valore per ogni lingua', en: 'one value per language is needed' }, { it: `Scrivi ${languages.map((language) => `${language}: …`).join(', ')} sotto questo campo.`, en: `Write ${languages.map((language) => `${language}: …`).join(', ')} under this field.` }),
  noText: () => refuse('missing', { it: 'manca il testo sotto i campi', en: 'the text under the fields is missing' }, { it: 'Scrivi il testo dopo la seconda riga «---».', en: 'Write the text after the second line “---”.' }),
  unwantedText: () => refuse('structure', { it: 'questa voce ha solo campi, ma sotto c’è un testo', en: 'this entry has fields only, but there is a text under them' }, { it: 'Sposta il testo in un campo, o toglilo.', en: 'Move the text into a field, or remove it.' }),

  // The text as MDX
  mdx: (said: string) => {
    const [words, found] = mdxErrors.map(([pattern, each]) => [each, pattern.exec(said)] as const).find(([, match]) => match) ?? [];
    const reason = found ? words?.(...found.slice(1)) : undefined;
    return refuse('unreadable', reason ?? { it: `il testo non si legge (${said})`, en: `the text cannot be read (${said})` }, { it: 'Controlla che ogni blocco sia chiuso, e scrivi &lt; al posto di un «<» che è solo un segno.', en: 'Check that each block is closed, and write &lt; for a “<” that is only a sign.' });
  },
  esm: () => refuse('unsafe', { it: 'una riga comincia con «import» o «export», che è codice', en: 'a line begins with “import” or “export”, which is code' }, { it: 'Togli la riga; se è prosa, comincia con un’altra parola.', en: 'Remove the line; if it is prose, begin with another word.' }),
  expression: () => refuse('unsafe', { it: 'una parentesi graffa comincia codice', en: 'a brace begins code' }, { it: 'Togli il codice; se ti serve il segno, scrivi &#123; e &#125;.', en: 'Remove the code; if you need the sign, write &#123; and &#125;.' }),
  html: (name: string) => refuse('unsafe', { it: `«<${name}>» è HTML, che nei testi non si usa`, en: `“<${name}>” is HTML, which texts do not use` }, { it: 'Usa il grassetto, il corsivo, gli elenchi e i blocchi dell’editor.', en: 'Use bold, italic, lists and the editor’s blocks.' }),
  closedInside: () => refuse('structure', { it: 'un blocco si chiude dentro un elenco o una citazione', en: 'a block is closed inside a list or a quotation' }, { it: 'Metti la sua chiusura su una riga sua, fuori dall’elenco.', en: 'Put its closing tag on a line of its own, outside the list.' }),
  unknownBlock: (name: string, near: string | undefined) => refuse('structure', { it: `«${name || '<>'}» non è un blocco che esiste`, en: `“${name || '<>'}” is not a block that exists` }, suggest(near, { it: 'Scegli un blocco dal menu dell’editor.', en: 'Choose a block from the editor’s menu.' })),
  blockInProse: (name: string) => refuse('structure', { it: `il blocco «${name}» è in mezzo a un paragrafo`, en: `the block “${name}” is in the middle of a paragraph` }, { it: 'Mettilo su una riga sua, con una riga vuota prima e una dopo.', en: 'Put it on a line of its own, with an empty line before and after.' }),
  strayInner: (name: string, parents: readonly string[]) => refuse('structure', { it: `«${name}» sta solo dentro ${parents.join(' o ')}`, en: `“${name}” stands only inside ${parents.join(' or ')}` }, { it: 'Spostalo dentro quel blocco.', en: 'Move it into that block.' }),
  wrongChild: (name: string, holds: readonly string[]) => refuse('structure', { it: `dentro «${name}» possono stare solo: ${holds.join(', ')}`, en: `“${name}” may hold only: ${holds.join(', ')}` }, { it: 'Sposta il resto fuori dal blocco.', en: 'Move the rest out of the block.' }),
  emptyBlock: (name: string) => refuse('missing', { it: `il blocco «${name}» è vuoto`, en: `the block “${name}” is empty` }, { it: 'Riempilo o toglilo.', en: 'Fill it or remove it.' }),
  filledBlock: (name: string) => refuse('structure', { it: `il blocco «${name}» non contiene testo`, en: `the block “${name}” holds no text` }, { it: 'Chiudilo subito con « />» e sposta il testo fuori.', en: 'Close it at once with “ />” and move the text out.' }),
  tooDeep: () => refuse('unreadable', { it: 'troppe cose una dentro l’altra', en: 'too many things inside one another' }, { it: 'Un blocco può stare dentro un altro una volta sola; semplifica elenchi, citazioni e campi.', en: 'A block may stand inside another only once; simplify lists, quotations and fields.' }),
  tooWide: () => refuse('structure', { it: 'una tabella ha troppe colonne', en: 'a table has too many columns' }, { it: 'Dividila in più tabelle.', en: 'Divide it into several tables.' }),
  codeInProp: (name: string) => refuse('unsafe', { it: `«${name}» contiene codice invece di un testo tra virgolette`, en: `“${name}” holds code instead of text in quotes` }, { it: `Scrivi ${name}="…".`, en: `Write ${name}="…".` }),
  propWithoutValue: (name: string) => refuse('structure', { it: `«${name}» non ha un valore`, en: `“${name}” has no value` }, { it: `Scrivi ${name}="…".`, en: `Write ${name}="…".` }),
  spread: () => refuse('unsafe', { it: 'il blocco prende i suoi valori da codice («{...}»)', en: 'the block takes its values from code (“{...}”)' }, { it: 'Scrivi ogni valore tra virgolette.', en: 'Write each value in quotes.' }),

  // Prose
  titleInText: () => refuse('text', { it: 'nel testo c’è un titolo di primo livello («#»)', en: 'the text has a first-level heading (“#”)' }, { it: 'Il titolo della pagina c’è già: comincia da «##».', en: 'The page’s title is there already: begin with “##”.' }),
  skippedHeading: (from: number, to: number) => refuse('text', { it: `si passa da un titolo di livello ${from} a uno di livello ${to}`, en: `headings go from level ${from} to level ${to}` }, { it: `Usa ${'#'.repeat(from + 1)}.`, en: `Use ${'#'.repeat(from + 1)}.` }),
  headingInBlock: () => refuse('text', { it: 'c’è un titolo dentro un blocco', en: 'there is a heading inside a block' }, { it: 'Sposta il titolo fuori dal blocco.', en: 'Move the heading out of the block.' }),
  emptyHeading: () => refuse('text', { it: 'un titolo è vuoto', en: 'a heading is empty' }, { it: 'Scrivilo o toglilo.', en: 'Write it or remove it.' }),
  element: (name: string) => refuse('text', called[name] ?? { it: `«${name}» non si usa nei testi`, en: `“${name}” is not used in texts` }, { it: 'Scrivi lo stesso con un elenco o un paragrafo.', en: 'Write the same with a list or a paragraph.' }),
  footnote: () => refuse('text', { it: 'c’è una nota a piè di pagina, che qui non si usa', en: 'there is a footnote, which is not used here' }, { it: 'Metti la fonte tra le fonti, o la spiegazione in un blocco Note.', en: 'Put the source among the sources, or the explanation into a Note block.' }),
  emptyLink: () => refuse('text', { it: 'un collegamento non ha parole', en: 'a link has no words' }, { it: 'Scrivi tra le quadre dove porta.', en: 'Write in the brackets where it leads.' }),
  unsafeLink: (scheme: string) => refuse('unsafe', { it: `un collegamento comincia con «${scheme}», che non è permesso`, en: `a link begins with “${scheme}”, which is not allowed` }, { it: 'Usa https://, mailto:, tel: o una voce come story:la-fornace.', en: 'Use https://, mailto:, tel: or an entry such as story:la-fornace.' }),
  brokenLink: (address: string) => refuse('text', { it: `«${address}» non è un indirizzo intero`, en: `“${address}” is not a whole address` }, { it: 'Copialo dal browser, come https://www.example.org/pagina.', en: 'Copy it from the browser, such as https://www.example.org/page.' }),
  bareLink: (address: string) => refuse('text', address === '' ? { it: 'un collegamento non porta da nessuna parte', en: 'a link leads nowhere' } : { it: `«${address}» non dice a quale voce porta`, en: `“${address}” does not say to which entry it leads` }, { it: 'Collega una voce con il suo tipo e il suo nome: story:la-fornace, firm:…, territory:….', en: 'Link to an entry by its kind and name: story:la-fornace, firm:…, territory:….' }),
  deadLink: (target: string, near: string | undefined) => refuse('relation', { it: `il collegamento «${target}» non porta a nessuna voce`, en: `the link “${target}” leads to no entry` }, suggest(near, { it: 'Correggi il nome o togli il collegamento.', en: 'Correct the name or remove the link.' })),
  draftLink: (target: string) => refuse('relation', { it: `«${target}» è una bozza, che sul sito non c’è`, en: `“${target}” is a draft, which is not on the site` }, { it: 'Pubblica quella voce, o togli il collegamento.', en: 'Publish that entry, or remove the link.' }),
  untranslatedLink: (target: string, language: string) => refuse('relation', { it: `«${target}» non ha una pagina in «${language}»`, en: `“${target}” has no page in “${language}”` }, { it: 'Traduci quella voce, o togli il collegamento in questa lingua.', en: 'Translate that entry, or remove the link in this language.' }),
  deadAnchor: (anchor: string) => refuse('relation', { it: `in questo testo non c’è il titolo «#${anchor}»`, en: `this text has no heading “#${anchor}”` }, { it: 'Copia l’indirizzo del titolo, o togli il collegamento.', en: 'Copy the heading’s address, or remove the link.' }),
  unnumberedClaim: (written: string) => refuse('text', { it: `«claim:${written}» non dice quale affermazione`, en: `“claim:${written}” does not say which claim` }, { it: 'Scrivi claim:1 per la prima affermazione della verifica, e così via.', en: 'Write claim:1 for the first claim of the check, and so on.' }),
  deadClaim: (number: number, there: number) => refuse('relation', there === 0
    ? { it: `non c’è una verifica di questo testo in questa lingua, e quindi l’affermazione ${number} non c’è`, en: `there is no check of this text in this language, and so no claim ${number}` }
    : { it: `l’affermazione ${number} non è nella verifica di questa storia, che ne ha ${there}`, en: `claim ${number} is not in this story’s check, which has ${there}` }, there === 0
    ? { it: 'Aggiungi la verifica, o togli il segno.', en: 'Add the check, or remove the mark.' }
    : { it: 'Scegli un’affermazione della verifica, o togli il segno.', en: 'Choose a claim of the check, or remove the mark.' }),
  noAlt: () => refuse('missing', { it: 'una foto nel testo non ha un testo alternativo', en: 'a picture in the text has no alternative text' }, { it: 'Scrivi tra le quadre che cosa si vede: ![il forno acceso](forno.jpg).', en: 'Write what is seen in the brackets: ![the lit furnace](furnace.jpg).' }),
  unsafePath: (path: string) => refuse('unsafe', { it: `«${path}» esce dalla cartella della voce`, en: `“${path}” leaves the entry’s folder` }, { it: 'Metti il file accanto al testo e scrivi solo il suo nome.', en: 'Put the file beside the text and write only its name.' }),

  // Between entries
  missingFile: (name: string, near: string | undefined) => refuse('relation', { it: `il file «${name}» non c’è accanto a questo testo`, en: `the file “${name}” is not beside this text` }, suggest(near, { it: 'Carica il file, o correggi il nome.', en: 'Upload the file, or correct its name.' })),
  largeImage: (name: string, side: number, pixels: number) => refuse('value', { it: `«${name}» è troppo grande: può avere al massimo ${side.toLocaleString('it')} pixel per lato e ${pixels / 1e6} megapixel in tutto`, en: `“${name}” is too large: it may have ${side.toLocaleString('en')} pixels a side and ${pixels / 1e6} megapixels in all at most` }, { it: 'Riducila e caricala di nuovo: 2.500 pixel di larghezza bastano.', en: 'Make it smaller and upload it again: 2,500 pixels in width are enough.' }),
  heavyImage: (name: string, bytes: number, most: number) => refuse('value', { it: `«${name}» pesa ${megabytes(bytes)}, il massimo è ${megabytes(most)}`, en: `“${name}” is ${megabytes(bytes)}, the most is ${megabytes(most)}` }, { it: 'Riducila e caricala di nuovo: 2.500 pixel di larghezza bastano.', en: 'Make it smaller and upload it again: 2,500 pixels in width are enough.' }),
  notADrawing: (name: string) => refuse('value', { it: `«${name}» non è un disegno SVG che si possa leggere`, en: `“${name}” is not an SVG drawing that can be read` }, { it: 'Esportalo di nuovo come SVG, in UTF-8.', en: 'Export it again as SVG, in UTF-8.' }),
  foreignInDrawing: (name: string, found: string) =>
    refuse('unsafe', { it: `«${name}» contiene «${found}»: un disegno può solo disegnare, e qui potrebbe eseguire, muovere o chiedere altro`, en: `“${name}” holds “${found}”: a drawing may only draw, and this could run, move or fetch something else` }, { it: 'Esportalo di nuovo come SVG semplice, senza script, animazioni, immagini e collegamenti: «SVG semplice» in Inkscape, «Attributi di presentazione» in Illustrator.', en: 'Export it again as plain SVG, without scripts, animations, pictures and links: “Plain SVG” in Inkscape, “Presentation attributes” in Illustrator.' }),
  notAnImage: (name: string) => refuse('value', { it: `«${name}» non è una foto che si possa leggere`, en: `“${name}” is not a picture that can be read` }, { it: 'Esportala di nuovo come JPEG, PNG o WebP.', en: 'Export it again as JPEG, PNG or WebP.' }),
  foreignImage: (name: string, format: string) => refuse('value', { it: `«${name}» non è una foto che il sito possa usare: in realtà è un file ${format}`, en: `“${name}” is not a photo that the site can use: it is really of the format ${format}` }, { it: 'Esportala come JPEG, PNG o WebP; cambiare il nome non basta.', en: 'Export it as JPEG, PNG or WebP; changing its name is not enough.' }),
  mislabelledImage: (name: string, format: string, ending: string) => refuse('value', { it: `«${name}» in realtà è un file ${format}, e il suo nome dice altro`, en: `“${name}” is really of the format ${format}, and its name says otherwise` }, { it: `Cambia la fine del nome in «.${ending}», anche in questo campo.`, en: `Change the end of its name to “.${ending}”, in this field too.` }),
  damagedImage: (name: string) => refuse('value', { it: `«${name}» è una foto danneggiata o non è stata caricata per intero`, en: `“${name}” is a damaged photo, or was not uploaded in full` }, { it: 'Caricala di nuovo dall’originale.', en: 'Upload it again from the original.' }),
  animatedImage: (name: string) => refuse('value', { it: `«${name}» è animata o ha più pagine`, en: `“${name}” is animated or has several pages` }, { it: 'Esporta una sola immagine ferma; per ciò che si muove c’è il blocco Video.', en: 'Export one still picture; for what moves there is the Video block.' }),
  missingEntry: (collection: Words, id: string, near: string | undefined) => refuse('relation', { it: `«${id}» non è tra: ${collection.it}`, en: `“${id}” is not among: ${collection.en}` }, suggest(near, { it: 'Scegli una voce che esiste.', en: 'Choose an entry that exists.' })),
  cycle: (ring: readonly string[]) => refuse('relation', { it: `la voce finisce per contenere se stessa: ${ring.join(' → ')}`, en: `the entry ends up inside itself: ${ring.join(' → ')}` }, { it: 'Togli una di queste relazioni.', en: 'Remove one of these relations.' }),
  duplicateSlug: (slug: string, other: string) => refuse('value', { it: `l’indirizzo «${slug}» è già di ${other}`, en: `the address “${slug}” belongs to ${other} already` }, { it: 'Scegli un altro indirizzo.', en: 'Choose another address.' }),
  sectionSlug: (slug: string) => refuse('value', { it: `«${slug}» è già l’indirizzo di un elenco`, en: `“${slug}” is the address of a list already` }, { it: 'Scegli un altro indirizzo.', en: 'Choose another address.' }),
  unknownPhase: (phase: string, chain: string, phases: readonly string[]) => refuse('relation', { it: `la filiera ${chain} non ha la fase «${phase}»`, en: `the supply chain ${chain} has no phase “${phase}”` }, { it: `Scegli tra: ${phases.join(', ')}.`, en: `Choose among: ${phases.join(', ')}.` }),
  ownCheck: (author: string) => refuse('relation', { it: `${author} ha scritto la storia e non può verificarla`, en: `${author} wrote the story and cannot check it` }, { it: 'Indica un verificatore che non l’abbia scritta.', en: 'Name a verifier who did not write it.' }),
  wrongKindOfPerson: (name: string, kind: Words) => refuse('relation', { it: `${name} non è ${kind.it}`, en: `${name} is not ${kind.en}` }, { it: 'Indica un’altra persona, o correggi il suo ruolo nel sito.', en: 'Name someone else, or correct their part in this site.' }),
  twoChecks: (other: string) => refuse('relation', { it: `anche ${other} verifica la stessa storia`, en: `${other} checks the same story too` }, { it: 'Tieni una verifica sola per storia, e rinnova quella.', en: 'Keep one check per story, and renew that one.' }),
} as const;
