import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { decapConfig } from '../../../admin/config.ts';
import { modelReference } from '../../../src/commands/model-reference.ts';
import { shipped } from '../../../src/i18n/dictionary.ts';
import { editorLanguages, listedNames, modelNames, models, type Field, type Fields } from '../../../src/model/index.ts';

function* fieldsOf(fields: Fields): Generator<Field> {
  for (const field of Object.values(fields)) {
    yield field;
    const { form } = field.form.control === 'list' ? field.form.item : field;
    if (form.control === 'group') yield* fieldsOf(form.fields);
  }
}
const allFields = modelNames.flatMap((name) => [...fieldsOf(models[name].fields)]);

describe('the registry of models', () => {
  test('declares every model under its own name, with pages for those that are listed and for pages', () => {
    for (const name of modelNames) {
      expect(models[name].name).toBe(name);
      expect(models[name].page).toBe(name === 'page' || (listedNames as readonly string[]).includes(name));
    }
  });

  test('keeps each collection in a folder of its own', () => {
    expect(new Set(modelNames.map((name) => models[name].folder)).size).toBe(modelNames.length);
  });

  test('has words for every choice, in every language of the newsroom', () => {
    const missing = allFields.flatMap(({ form }) => {
      const choice = form.control === 'list' ? form.item.form : form;
      if (choice.control !== 'choice') return [];
      return editorLanguages.flatMap((language) => choice.options.filter((option) => shipped[language]?.[`option.${choice.of}.${option}`] === undefined).map((option) => `${language} ${choice.of}.${option}`));
    });
    expect(missing).toEqual([]);
  });
});

describe('the newsroom’s configuration', () => {
  const configIn = (language: 'it' | 'en') => decapConfig({ language, dictionary: shipped[language] ?? {}, locales: ['it', 'en'], defaultLocale: 'it' });

  test('has a collection for every model, and labels in the editor’s language', () => {
    const italian = configIn('it').collections;
    const folders = italian.flatMap((collection) => ('folder' in collection ? [collection.name] : []));
    expect(folders).toEqual(modelNames.filter((name) => !models[name].folder.endsWith('.yml')));
    expect(italian[0]?.label).toBe('Storie');
    expect(configIn('en').collections[0]?.label).toBe('Stories');
  });

  test('marks what is translated, and nothing that is stored once', () => {
    const [story] = configIn('en').collections;
    const fields = story && 'fields' in story ? story.fields : [];
    const marked = fields.filter((field) => 'i18n' in field).map(({ name }) => name);
    expect(marked).toEqual(['title', 'slug', 'formerSlugs', 'standfirst', 'hero', 'sources', 'seoTitle', 'seoDescription', 'body']);
  });
});

test('docs/model.md is what the model says today (npm run reference writes it)', () => {
  expect(readFileSync('docs/model.md', 'utf8')).toBe(modelReference());
});
