import { closest, distance } from 'fastest-levenshtein';
import type { z } from 'zod';
import type { Field, FileKind } from './field.ts';
import { isRecord } from './walk.ts';
import type { Words } from './words.ts';

/** What is wrong with a value and what to do, in the editor's words. */
export interface Explanation {
  readonly reason: Words;
  readonly remedy: Words;
}

type Issue = z.core.$ZodIssue;
const both = (it: string, en: string): Words => ({ it, en });
const explain = (reason: Words, remedy: Words): Explanation => ({ reason, remedy });

/** The known word nearest to a mistyped one, if it is near enough to be meant. */
export function meant(word: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const best = closest(word, [...known]);
  return distance(word, best) <= Math.min(word.length / 2, Math.max(2, word.length / 3)) ? best : undefined;
}

const quote = (value: unknown) => {
  const shown = typeof value === 'string' ? value : typeof value === 'number' ? String(value) : JSON.stringify(value);
  return shown.length > 60 ? `${shown.slice(0, 57)}…` : shown;
};

const shapes: Record<string, Words> = {
  string: both('un testo', 'text'),
  number: both('un numero', 'a number'),
  int: both('un numero intero', 'a whole number'),
  boolean: both('true oppure false', 'true or false'),
  object: both('un gruppo di campi', 'a group of fields'),
  array: both('un elenco', 'a list'),
};

/** How a value of each control is written, for a value that is not. */
const written: Partial<Record<Field['form']['control'], Words>> = {
  date: both('Scrivi un giorno che esiste, come 2026-03-09.', 'Write a day that exists, such as 2026-03-09.'),
  dateTime: both('Scrivi un giorno che esiste e l’ora, come 2026-03-09T18:00.', 'Write a day that exists and the time, such as 2026-03-09T18:00.'),
  timeZone: both('Scrivi un fuso come Europe/Rome.', 'Write a zone such as Europe/Rome.'),
  slug: both('Usa lettere minuscole senza accenti, cifre e trattini, e almeno una lettera: il-mio-forno.', 'Use small letters without accents, digits and hyphens, and at least one letter: my-furnace.'),
  url: both('Scrivi un indirizzo intero che comincia con https://.', 'Write a whole address that begins with https://.'),
  email: both('Scrivi un indirizzo come nome@impresa.it.', 'Write an address such as name@firm.it.'),
  phone: both('Scrivi il numero con il prefisso del paese: +39 0444 000000.', 'Write the number with its country code: +39 0444 000000.'),
  vat: both('Scrivi la sigla del paese e il numero, come IT01234567890, e controlla le cifre.', 'Write the country’s letters and the number, such as IT01234567890, and check the digits.'),
  gtin: both('Copia le 8, 13 o 14 cifre sotto il codice a barre.', 'Copy the 8, 13 or 14 digits under the barcode.'),
  language: both('Scrivi il codice di una lingua, come it, en o de.', 'Write the code of a language, such as it, en or de.'),
  country: both('Scrivi le due lettere di un paese, come IT o JP.', 'Write the two letters of a country, such as IT or JP.'),
  colour: both('Scrivi un colore come #a87400.', 'Write a colour such as #a87400.'),
};

const files: Record<FileKind, Words> = {
  image: both('Scrivi il nome di una foto accanto a questo testo, senza cartelle né spazi, come forno.jpg (jpg, png, webp, avif o tiff).', 'Write the name of a photo beside this text, without folders or spaces, such as furnace.jpg (jpg, png, webp, avif or tiff).'),
  audio: both('Scrivi il nome di una registrazione accanto a questo testo, senza cartelle né spazi, come voce.mp3 (mp3, m4a, ogg o opus).', 'Write the name of a recording beside this text, without folders or spaces, such as voice.mp3 (mp3, m4a, ogg or opus).'),
  drawing: both('Scrivi il nome di un disegno accanto a questo testo, senza cartelle né spazi, come emblema.svg.', 'Write the name of a drawing beside this text, without folders or spaces, such as emblem.svg.'),
};

/** Says in the editor's words what Zod found. `value` is what was written, `known` the names allowed where it stands. */
export function explainIssue(issue: Issue, value: unknown, field: Field | undefined, known: readonly string[]): Explanation {
  const howTo = (fallback: Words) => (field?.form.control === 'file' ? files[field.form.kind] : field && written[field.form.control]) ?? fallback;
  switch (issue.code) {
    case 'custom':
      return isRecord(issue.params) && isExplanation(issue.params)
        ? issue.params
        : explain(both(`«${quote(value)}» non è un valore valido`, `“${quote(value)}” is not a valid value`), howTo(both('Correggi il valore.', 'Correct the value.')));
    case 'invalid_type': {
      if (value === undefined) return explain(both('manca', 'is missing'), howTo(both('Compila il campo.', 'Fill the field in.')));
      // YAML takes unquoted digits for a number, and true and false for a choice between two.
      const unquoted = issue.expected === 'string' && (typeof value === 'number' || typeof value === 'boolean');
      const shape = shapes[issue.expected] ?? both(issue.expected, issue.expected);
      return explain(
        both(`ci si aspetta ${shape.it}, c’è «${quote(value)}»`, `${shape.en} is expected, “${quote(value)}” was found`),
        unquoted ? both('Metti il valore tra virgolette.', 'Put the value in quotes.') : howTo(issue.expected === 'number' ? both('Scrivi un numero, con il punto per i decimali: 45.5.', 'Write a number, with a point for decimals: 45.5.') : both(`Scrivi ${shape.it}.`, `Write ${shape.en}.`)),
      );
    }
    case 'invalid_value':
      return value === undefined
        ? explain(both('manca', 'is missing'), both(`Scegli tra: ${issue.values.join(', ')}.`, `Choose among: ${issue.values.join(', ')}.`))
        : explain(
            both(`«${quote(value)}» non è tra le scelte`, `“${quote(value)}” is not one of the choices`),
            suggest(meant(quote(value), issue.values.map(String)), both(`Scegli tra: ${issue.values.join(', ')}.`, `Choose among: ${issue.values.join(', ')}.`)),
          );
    case 'too_big':
      return issue.origin === 'string'
        ? explain(
            both(`è lungo ${String(value).length} battute, il massimo è ${String(issue.maximum)}`, `has ${String(value).length} characters, at most ${String(issue.maximum)} are allowed`),
            both('Accorcia il testo.', 'Shorten the text.'),
          )
        : explain(both(`«${quote(value)}» è troppo: il massimo è ${String(issue.maximum)}`, `“${quote(value)}” is too much: the maximum is ${String(issue.maximum)}`), both('Correggi il numero.', 'Correct the number.'));
    case 'too_small':
      if (issue.origin === 'string') return explain(both('è vuoto', 'is empty'), both('Compila il campo.', 'Fill the field in.'));
      if (issue.origin === 'array')
        return explain(issue.minimum === 1 ? both('serve almeno una voce', 'at least one item is needed') : both(`servono almeno ${String(issue.minimum)} voci`, `at least ${String(issue.minimum)} items are needed`), both('Aggiungi le voci che mancano.', 'Add the missing items.'));
      return explain(both(`«${quote(value)}» è troppo poco: il minimo è ${String(issue.minimum)}`, `“${quote(value)}” is too little: the minimum is ${String(issue.minimum)}`), both('Correggi il numero.', 'Correct the number.'));
    case 'unrecognized_keys':
      return unknownField(issue.keys[0] ?? '', known);
    default:
      return explain(both(`«${quote(value)}» non è scritto bene`, `“${quote(value)}” is not written rightly`), howTo(both('Correggi il valore.', 'Correct the value.')));
  }
}

function isExplanation(params: Record<string, unknown>): params is Record<string, unknown> & Explanation {
  return isRecord(params['reason']) && isRecord(params['remedy']);
}

/** “Did you mean …?” before the general advice. */
export function suggest(word: string | undefined, otherwise: Words): Words {
  return word === undefined ? otherwise : both(`Volevi dire «${word}»? ${otherwise.it}`, `Did you mean “${word}”? ${otherwise.en}`);
}

export const unknownField = (name: string, known: readonly string[]): Explanation =>
  explain(
    both(`«${name}» non è un campo che esiste qui`, `“${name}” is not a field that exists here`),
    suggest(meant(name, known), both('Toglilo, o correggi il nome.', 'Remove it, or correct its name.')),
  );
