import type { EditorLanguage, Words } from '../../src/model/index.ts';

/** The language in which the editor works. */
export const language = (): EditorLanguage => (document.documentElement.lang === 'en' ? 'en' : 'it');

/** Words in the editor's language. */
export const say = (words: Words): string => words[language()];
