import { expect, test } from 'vitest';
import { decapConfig } from '../../admin/config.ts';
import { mostUpload } from '../../admin/upload-limits.ts';
import { shipped } from '../../src/i18n/dictionary.ts';

interface Field {
  readonly widget?: string;
  readonly hint?: string;
  readonly media_library?: unknown;
}

/** All fields under something, however deep. */
const fieldsIn = (within: unknown): Field[] => (typeof within === 'object' && within !== null ? [within, ...Object.values(within).flatMap(fieldsIn)] : []);

test.for([
  ['it', /(?:JPEG, PNG, WebP, AVIF o TIFF|MP3, M4A, OGG o Opus|SVG semplice), al massimo 25 MB\.$/],
  ['en', /(?:JPEG, PNG, WebP, AVIF or TIFF|MP3, M4A, OGG or Opus|Plain SVG), 25 MB at most\.$/],
] as const)('Every field for a file says in “%s” which files it takes and how large, before one is chosen', ([language, said]) => {
  const config = decapConfig({ language, dictionary: shipped[language] ?? {}, locales: ['it', 'en'], defaultLocale: 'it' });
  const files = fieldsIn(config).filter(({ widget }) => widget === 'image' || widget === 'file');
  expect(files.length).toBeGreaterThan(5);
  expect(files.filter(({ hint = '' }) => !said.test(hint))).toEqual([]);
  expect(files.every(({ media_library: library }) => JSON.stringify(library) === JSON.stringify({ config: { max_file_size: mostUpload } }))).toBe(true);
});
