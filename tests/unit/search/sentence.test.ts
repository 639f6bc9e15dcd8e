import { describe, expect, test } from 'vitest';
import { matchedSentence } from '../../../src/components/search/sentence.ts';

const raw = 'Tre violini. Livia costruisce a Cremona, da sola, meno strumenti di quanti gliene chiedono. Fondata nel: 1985. Il legno è di abete e di acero, e il legno viene da una valle. Fine.';
const words = raw.split(' ');
/** Where words stand, as Pagefind counts them. */
const at = (...wanted: string[]) => words.flatMap((word, place) => (wanted.includes(word.replace(/[.,:]/g, '')) ? [place] : []));
const said = (locations: readonly number[]) => matchedSentence({ raw_content: raw, locations, meta: { title: 'Tre violini' } }).map(({ text, found }) => (found ? `[${text}]` : text)).join('');

describe('a result shows the sentence that matched', () => {
  test('with what was found in it', () => {
    expect(said(at('abete'))).toBe('Il legno è di [abete] e di acero, e il legno viene da una valle.');
  });
  test('the one with most different words, not the most', () => {
    expect(said(at('legno', 'Cremona', 'sola'))).toBe('Livia costruisce a [Cremona,] da [sola,] meno strumenti di quanti gliene chiedono.');
  });
  test('rather a sentence than a bare fact', () => {
    expect(said([...at('1985'), ...at('valle')])).toBe('Il legno è di abete e di acero, e il legno viene da una [valle.]');
    expect(said(at('1985'))).toBe('Fondata nel: [1985.]');
  });
  test('and the first under the title, when only the title or what is not in the text was found', () => {
    const first = 'Livia costruisce a Cremona, da sola, meno strumenti di quanti gliene chiedono.';
    expect(said(at('violini'))).toBe(first);
    expect(said([])).toBe(first);
  });
});

test('neighbouring words that were found are marked as one', () => {
  expect(said(at('meno', 'strumenti'))).toBe('Livia costruisce a Cremona, da sola, [meno strumenti] di quanti gliene chiedono.');
});

test('a long sentence is cut around what was found', () => {
  const long = `Titolo. ${Array.from({ length: 100 }, (_, place) => `parola${place}`).join(' ')}.`;
  const text = matchedSentence({ raw_content: long, locations: [61], meta: { title: 'Titolo' } }).map((piece) => piece.text).join('');
  expect(text).toMatch(/^… parola48 .*parola60 .*parola83 …$/);
});

test('what looks like HTML is text, and a language without spaces is read by its own words', () => {
  expect(matchedSentence({ raw_content: 'Uno. &lt;b&gt;due&lt;/b&gt; tre.', locations: [1], meta: { title: 'Uno' } })).toEqual([{ text: '<b>due</b>', found: true }, { text: ' ', found: false }, { text: 'tre.', found: false }]);
  expect(matchedSentence({ raw_content: '木\u200bの\u200b器。', locations: [2], meta: { title: '木' } })).toEqual([{ text: '木の', found: false }, { text: '器。', found: true }]);
});

test('a page without words has no sentence', () => {
  expect(matchedSentence({ raw_content: '', locations: [], meta: {} }).map(({ text }) => text).join('')).toBe('');
});
