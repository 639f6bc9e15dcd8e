import { choice, date, group, language, list, longText, optional, relation, text, translated, url } from './fields/index.ts';
import { defineModel } from './model.ts';
import { sample } from './sample.ts';

export const check = defineModel({
  name: 'check',
  folder: 'checks',
  singular: { it: 'Verifica', en: 'Check' },
  plural: { it: 'Verifiche', en: 'Checks' },
  hint: { it: 'Che cosa un terzo ha controllato, quando, come e con quale esito.', en: 'What a third party checked, when, how and with what outcome.' },
  title: 'title',
  body: 'none',
  page: false,
  fields: {
    title: translated(text({ max: 120, label: { it: 'Titolo', en: 'Title' } })),
    story: optional(relation({ to: 'story', label: { it: 'Storia', en: 'Story' } })),
    firm: optional(relation({ to: 'firm', label: { it: 'Impresa', en: 'Firm' } })),
    product: optional(relation({ to: 'product', label: { it: 'Prodotto', en: 'Product' } })),
    checkedBy: relation({ to: 'person', label: { it: 'Verificato da', en: 'Checked by' }, hint: { it: 'Un verificatore, mai l’autore del testo.', en: 'A verifier, never the author of the text.' } }),
    checkedOn: date({ label: { it: 'Verificato il', en: 'Checked on' } }),
    validUntil: date({ label: { it: 'Valido fino al', en: 'Valid until' } }),
    method: choice({ of: 'checkMethod', options: ['visit', 'document', 'interview', 'register'], label: { it: 'Metodo', en: 'Method' } }),
    claims: list(
      group(
        {
          statement: translated(longText({ max: 300, label: { it: 'Affermazione', en: 'Statement' } })),
          evidence: relation({ to: 'evidence-kind', label: { it: 'Tipo di prova', en: 'Kind of evidence' } }),
          note: translated(text({ max: 300, label: { it: 'Prova', en: 'Evidence' } })),
          url: optional(url({ label: { it: 'Fonte', en: 'Source' } })),
          outcome: choice({ of: 'outcome', options: ['confirmed', 'notConfirmed', 'withdrawn'], label: { it: 'Esito', en: 'Outcome' } }),
        },
        { label: { it: 'Affermazione', en: 'Claim' } },
      ),
      { min: 1, label: { it: 'Affermazioni', en: 'Claims' } },
    ),
    texts: list(
      group(
        {
          language: language({ label: { it: 'Lingua', en: 'Language' } }),
          digest: text({ max: 64, label: { it: 'Impronta del testo', en: 'Digest of the text' } }),
        },
        { label: { it: 'Testo verificato', en: 'Text as checked' } },
      ),
      { label: { it: 'Testi verificati', en: 'Texts as checked' } },
    ),
    ...sample,
  },
  rules: [
    ({ story, firm, product }) =>
      [story, firm, product].filter((subject) => subject !== undefined).length === 1
        ? undefined
        : {
            path: ['story'],
            reason: { it: 'una verifica riguarda una cosa sola', en: 'a check is about exactly one thing' },
            remedy: { it: 'Indica una storia, oppure un’impresa, oppure un prodotto.', en: 'Name a story, or a firm, or a product.' },
          },
    ({ checkedOn, validUntil }) =>
      validUntil < checkedOn
        ? {
            path: ['validUntil'],
            reason: { it: `la scadenza (${validUntil}) viene prima della verifica (${checkedOn})`, en: `the expiry (${validUntil}) comes before the check (${checkedOn})` },
            remedy: { it: 'Correggi una delle due date.', en: 'Correct one of the two dates.' },
          }
        : undefined,
  ],
});
