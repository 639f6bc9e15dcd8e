/** A text without accents, capitals and signs, with one space before each word: “L’Orefice” becomes “ l orefice”. */
export const fold = (text: string): string => ` ${text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()}`;

/** Whether each word looked for begins a word of a text. Both are folded. */
export const holds = (folded: string, words: readonly string[]): boolean => words.every((word) => folded.includes(` ${word}`));
