import { unwrapped } from './meaning.ts';
import { fromMarkdown } from './parsers.ts';

/**
 * The source of words of which some changed: what stands before and after the change keeps its escapes, its entities and
 * its line ends. `source` is how `words` were written.
 */
export function mendedWords(source: string, words: string, newSource: string, newWords: string): string | undefined {
  const [before, after] = [unwrappedSigns(words), unwrappedSigns(newWords)];
  let head = 0;
  while (head < Math.min(before.length, after.length) && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < Math.min(before.length, after.length) - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const from = placeIn(source, words, head);
  const to = placeIn(source, words, words.length - tail);
  const newFrom = placeIn(newSource, newWords, head);
  const newTo = placeIn(newSource, newWords, newWords.length - tail);
  if (from === undefined || to === undefined || newFrom === undefined || newTo === undefined || from > to || newFrom > newTo) return undefined;
  return source.slice(0, from) + newSource.slice(newFrom, newTo) + source.slice(to);
}

/** Each sign by itself; the end of a wrapped line is a space. */
const unwrappedSigns = (words: string): string[] => words.split('').map((sign) => (sign === '\n' ? unwrapped(sign) : sign));

const entity = /^&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{0,31});/i;
const punctuation = /[!-/:-@[-`{-~]/;

/** Where in the source the sign at `place` of the words is written. */
function placeIn(source: string, words: string, place: number): number | undefined {
  let at = 0;
  for (let read = 0; read < place; ) {
    const sign = source[at];
    const word = words[read];
    if (sign === undefined) return undefined;
    const [written] = entity.exec(source.slice(at, at + 40)) ?? [];
    const meant = written === undefined ? undefined : decoded(written);
    if (sign === '\\' && source[at + 1] === word && punctuation.test(word ?? '')) [at, read] = [at + 2, read + 1];
    else if (written !== undefined && meant !== undefined && words.startsWith(meant, read)) [at, read] = [at + written.length, read + meant.length];
    else if (sign === word) {
      [at, read] = [at + 1, read + 1];
      // What begins the next line is not part of the words: the mark of a quotation, or white space.
      if (sign === '\n') while (/[ \t>]/.test(source[at] ?? '') && source[at] !== words[read]) at += 1;
    } else if (sign === ' ' || sign === '\t') at += 1;
    else return undefined;
  }
  return at;
}

/** What an entity stands for. */
function decoded(written: string): string | undefined {
  const [paragraph] = fromMarkdown(`x${written}x`).children;
  const [text] = paragraph?.type === 'paragraph' ? paragraph.children : [];
  const signs = text?.type === 'text' ? text.value.slice(1, -1) : written;
  return signs === written ? undefined : signs;
}
