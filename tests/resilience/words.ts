import type { Rewrite } from './rewrite.ts';

const compounds = ['Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetzesblatt', 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerk', 'Handwerkskammerbezirksvorsitzendenkonferenz', 'Verwaltungszuständigkeitsregelung', 'Goldschmiedewerkstätten'];

const longest = (text: string): string => (text.match(/[\p{L}\p{M}]+/gu) ?? []).reduce((most, word) => (word.length > most.length ? word : most), '');

/** Makes a word of every text longer than a narrow screen. It keeps its own letters, so that what had different names still has. */
export const withLongWords: Rewrite = (text) => {
  const word = longest(text);
  const words = compounds.map((compound) => compound + word.toLowerCase());
  return word === '' ? [] : [...words.map((long) => text.replace(word, () => long)), ...words];
};

const scripts = ['格奥尔基·维琴察金匠工坊与古老的手艺', 'ვიჩენცას ოქრომჭედლები და მათი სახელოსნო', 'ورشة صاغة الذهب في فيتشنزا القديمة', 'Χρυσοχόοι της Βιτσέντζας — Ἀρχαία τέχνη', '👩🏽‍🎨 Ořěšň Ặặ Ẩẩ 🧵🪡 Ǻ', 'בית המלאכה לזהב של ויצ׳נצה', 'Łódź Žilina Ștefan Ħamrun Þórður', 'विचेंज़ा के सुनार'];

/** Says every text in one of the world’s scripts, as long as the text was, with its longest word as it was: names stay different, and two scripts stand in one line. */
export const inOtherScripts: Rewrite = (text) => {
  const script = `${scripts[text.length % scripts.length] ?? ''} ${longest(text)}`;
  const long = Array.from({ length: Math.ceil(text.length / script.length) }, () => script).join(' ');
  return [long, script, script.split(' ')[0] ?? script];
};

const hebrew = new Map(Array.from('abcdefghijklmnopqrstuvwxyz', (letter, place) => [letter, 'אבצדעפגהיכקלמנופקרשתוויקיז'[place] ?? letter]));

/** Writes the letters of a text in Hebrew ones; what stands in braces stays. */
export const hebrewLetters = (text: string): string =>
  text
    .split(/(\{\{.*?\}\})/)
    .map((part, place) => (place % 2 === 1 ? part : Array.from(part.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase(), (letter) => hebrew.get(letter) ?? letter).join('')))
    .join('');
