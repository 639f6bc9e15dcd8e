import { Both, inEach, type Language } from './both.ts';
import type { Chance } from './chance.ts';
import { rareWord, townName } from './names.ts';
import { adjectives, circumstances, nouns, verbs, type Noun } from './words.ts';

const capital = (sentence: string) => sentence.charAt(0).toUpperCase() + sentence.slice(1);

/** A noun, mostly with an adjective after (Italian) or before it (English). */
function thing(chance: Chance): Both {
  const { feminine, word }: Noun = chance.favour(nouns, 8);
  if (chance.happens(0.4)) return word;
  const adjective = chance.favour(adjectives, 5);
  const [masculine = '', feminineForm = masculine] = adjective.it.split('/');
  return new Both(`${word.it} ${feminine ? feminineForm : masculine}`, word.en.replace(/^the /, `the ${adjective.en} `));
}

const shapes: ((chance: Chance) => Both)[] = [
  (chance) => {
    const [subject, verb, object, when] = [thing(chance), chance.favour(verbs, 5), thing(chance), chance.favour(circumstances, 4)];
    return inEach((language) => `${subject[language]} ${verb[language]} ${object[language]} ${when[language]}.`);
  },
  (chance) => {
    const [when, subject, verb, object, year] = [chance.favour(circumstances, 4), thing(chance), chance.favour(verbs, 5), thing(chance), chance.whole(1850, 2026)];
    return new Both(`${when.it} ${subject.it} ${verb.it} ${object.it}, come nel ${year}.`, `${when.en} ${subject.en} ${verb.en} ${object.en}, as in ${year}.`);
  },
  (chance) => {
    const [first, second, third, verb, town] = [thing(chance), thing(chance), thing(chance), chance.favour(verbs, 5), townName(chance)];
    return new Both(`tra ${first.it} e ${second.it} c’è ${third.it}: a ${town} chi ${verb.it} lo sa.`, `between ${first.en} and ${second.en} there is ${third.en}: in ${town} whoever ${verb.en} it knows.`);
  },
  (chance) => {
    const [subject, verb, object, word, count] = [thing(chance), chance.favour(verbs, 5), thing(chance), rareWord(chance), chance.whole(2, 900)];
    return new Both(
      `${subject.it} ${verb.it} ${object.it}, che qui si chiama *${word}*, e ne restano ${count}.`,
      `${subject.en} ${verb.en} ${object.en}, which is called a *${word}* here, and ${count} of them are left.`,
    );
  },
  (chance) => {
    const [subject, verb, object, other, when] = [thing(chance), chance.favour(verbs, 5), thing(chance), thing(chance), chance.favour(circumstances, 4)];
    return new Both(
      `quando ${subject.it} ${verb.it} ${object.it}, ${other.it} resta ferma ${when.it}, e nessuno ha fretta di ricominciare.`,
      `when ${subject.en} ${verb.en} ${object.en}, ${other.en} stands still ${when.en}, and nobody is in a hurry to begin again.`,
    );
  },
];

/** A sentence of ten to twenty words, the same in both languages. */
export function sentence(chance: Chance): Both {
  const drawn = chance.pick(shapes)(chance);
  return inEach((language) => capital(drawn[language]));
}

/** Several sentences. */
export function paragraph(chance: Chance, sentences: number): Both {
  const drawn = Array.from({ length: sentences }, () => sentence(chance));
  return inEach((language) => drawn.map((each) => each[language]).join(' '));
}

/** A sentence without marks of emphasis, at most `max` characters long: for fields, which are plain text. */
export function line(chance: Chance, max = 300): Both {
  const drawn = sentence(chance);
  return inEach((language) => fitted(drawn[language].replaceAll('*', ''), max));
}

const fitted = (text: string, max: number) => (text.length <= max ? text : `${text.slice(0, max - 1).replace(/\s\S*$/, '')}…`);

/** A heading of a few words, without a full stop. */
export function heading(chance: Chance): Both {
  const [first, second] = [thing(chance), thing(chance)];
  return new Both(capital(`${first.it} e ${second.it}`), capital(`${first.en} and ${second.en}`));
}

/** Parts of a text with an empty line between them. */
export const joined = (parts: readonly Both[]): Both => inEach((language: Language) => parts.map((part) => part[language]).join('\n\n'));
