import type { Mend } from './mend.ts';

/** What keeps the languages of an entry apart, and whole. */
export const languages: readonly Mend[] = [
  {
    // A field that all languages share was drawn for each of them, unseen, and wrote its value into their files.
    file: 'decap-cms-core/components/Editor/EditorControlPane/EditorControlPane',
    was: "fields.filter(f => f.get('widget') !== 'hidden')",
    is: "fields.filter(f => f.get('widget') !== 'hidden' && !isFieldHidden(f, locale, defaultLocale))",
  },
  {
    // A language that could not be read was taken for one that does not exist.
    file: 'decap-cms-core/lib/i18n',
    was: 'const nonNullValues = entryValuesResults',
    is: `const failed = entryValuesResults.find(e => e.status === 'rejected' && e.reason.status !== 404);
    if (failed) throw failed.reason;
    const nonNullValues = entryValuesResults`,
  },
  {
    file: 'decap-cms-core/backend',
    was: 'readAndFormatDataFile(dataFile).catch(() => null)',
    is: 'readAndFormatDataFile(dataFile).catch(error => { if (error.status === 404) return null; throw error; })',
  },
  {
    // An entry that is written in one language only could not be saved.
    file: 'decap-cms-core/lib/i18n',
    was: 'entry = entry.setIn(dataPath, serializeValues(entry.getIn(dataPath)));',
    is: 'if (entry.hasIn(dataPath)) entry = entry.setIn(dataPath, serializeValues(entry.getIn(dataPath)));',
  },
];
