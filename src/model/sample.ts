import { boolean, optional } from './fields/index.ts';

/** Marks an entry that tells of someone or something invented; every page says so. */
export const sample = {
  sample: optional(boolean({
    label: { it: 'Esempio inventato', en: 'Invented sample' },
    hint: { it: 'La pagina dirà che questa persona o impresa non esiste.', en: 'The page will say that this person or firm does not exist.' },
  })),
} as const;
