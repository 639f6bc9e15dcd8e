import type { Mend } from './mend.ts';

/** A language that could not be read is not one that does not exist: the entry is not opened without it. */
export const languages: readonly Mend[] = [
  {
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
];
