import { globSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import fc from 'fast-check';
import { frontmatterYAML } from 'decap-cms-core/dist/esm/formats/frontmatter.js';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { storedText, storedYaml } from '../../admin/server/text/stored-text.ts';
import { models, type ModelName } from '../../src/model/index.ts';
import { smallSite } from '../fixtures/small-site.ts';

type Values = Record<string, unknown>;

const decap = frontmatterYAML();
const sample = globSync('content/**/index.*.mdx').map((file) => [file, readFileSync(file, 'utf8')] as const);
const small = Object.entries(smallSite).flatMap(([file, text]) => (typeof text === 'string' && file.endsWith('.mdx') ? [[file, text] as const] : []));
const texts = [...sample, ...small];

/** What Decap sends of a text: every field anew, in the model's order. */
const sent = (file: string, values: Values): string => {
  const folder = basename(dirname(dirname(file)));
  const model = Object.keys(models).find((name) => models[name as ModelName].folder === folder) as ModelName;
  const written = decap.toFile(values, [...Object.keys(models[model].fields), 'body']);
  return written.endsWith('\n') ? written : `${written}\n`;
};
const read = (text: string): Values => decap.fromFile(text);
/** What stands in the fields of a text, as the site reads it. */
const fieldsOf = (text: string): unknown => parse(/^---\n([\s\S]*?\n)---\n/.exec(text)?.[1] ?? '', { schema: 'core' });
/** The lines that differ, at either end of what is the same. */
const linesChanged = (before: string, after: string): number => {
  const [old, now] = [before.split('\n'), after.split('\n')];
  let [head, tail] = [0, 0];
  while (head < now.length && old[head] === now[head]) head += 1;
  while (tail < now.length - head && tail < old.length - head && old.at(-1 - tail) === now.at(-1 - tail)) tail += 1;
  return now.length - head - tail;
};
const story = smallSite['stories/il-forno-acceso/index.it.mdx'];
const saved = (before: string, change: (values: Values) => void, file = 'stories/il-forno-acceso/index.it.mdx') => {
  const values = read(before);
  change(values);
  return storedText(before, sent(file, values)) ?? '';
};

describe('A text that Decap sends unchanged', () => {
  test('is stored as it was, byte by byte: every text of the sample and of the small site', () => {
    expect(texts.length).toBeGreaterThan(100);
    expect(texts.filter(([file, text]) => storedText(text, sent(file, read(text))) !== text).map(([file]) => file)).toEqual([]);
  });

  test('would not be, if it were stored as Decap writes it', () => {
    expect(texts.filter(([file, text]) => sent(file, read(text)) !== text).length).toBeGreaterThan(50);
  });
});

describe('One value that changes', () => {
  test('changes only its own lines, wherever it stands and whatever it becomes, and is read again as it was meant', () => {
    const words = fc.oneof(fc.string({ unit: 'grapheme', minLength: 1 }), fc.constantFrom('sì: no', '# no', '- a', '"', "l'oro", 'null', '12', '2026-01-01', '[a', '{b', '&c', '*d', 'a\nb', '  a ', 'true', '!x', '% y', '---'));
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.nat(), words, ([file, text], pick, word) => {
        const values = read(text);
        const places = leaves(values).filter(([first]) => first !== 'body');
        const place = places[pick % places.length];
        if (place === undefined || word.trim() === '' || /[^\P{Cc}\n]/u.test(word)) return;
        const was = get(values, place);
        set(values, place, word);
        const stored = storedText(text, sent(file, values)) ?? '';
        expect(fieldsOf(stored)).toEqual(fieldsOf(sent(file, values)));
        expect(fieldsOf(stored)).toMatchObject(Object.fromEntries(Object.entries(values).filter(([key]) => key !== 'body')));
        // A list on one line is parted into several once something in it holds a line break.
        if (!word.includes('\n') || place.length === 1) expect(linesChanged(text, stored)).toBeLessThanOrEqual(word.split('\n').length + 1);
        if (![word, was].some((each) => String(each).includes('\n'))) expect(stored.split('\n').length).toBe(text.split('\n').length);
      }),
      { numRuns: 300 },
    );
  });

  test('of a letter changes one line', () => {
    expect(saved(story, (values) => (values['title'] = 'Il forno spento'))).toBe(story.replace('acceso', 'spento'));
  });
});

describe('What an editor', () => {
  test.for(['', null, []])('leaves empty is taken away, with its line (%j)', (empty) => {
    expect(saved(story, (values) => (values['firms'] = empty))).toBe(story.replace('firms: [fornace-conti]\n', ''));
  });

  test('adds stands after what it comes after in the form', () => {
    expect(saved(story, (values) => (values['slug'] = 'acceso'))).toBe(story.replace('title: Il forno acceso\n', 'title: Il forno acceso\nslug: acceso\n'));
    expect(saved(story, (values) => (values['crafts'] = ['vetro', 'oro']))).toBe(story.replace('[vetro]', '[vetro, oro]'));
  });

  test('takes from a list, adds to it, or puts in another order leaves the rest as it was written', () => {
    const before = `---\nname: Murano\nfacts:\n  # The first\n  - label: "Fornaci"\n    value: Sessanta\n\n  - { label: Botteghe, value: 'Cento' } # counted\n  - label: Isole\n    value: "7"\n---\n`;
    const edit = (change: (facts: Values[]) => unknown) => saved(before, (values) => (values['facts'] = change(values['facts'] as Values[])), 'territories/murano/index.it.mdx');
    expect(edit((facts) => facts.slice(0, 2))).toBe(before.replace('  - label: Isole\n    value: "7"\n', ''));
    expect(edit((facts) => [...facts, { label: 'Ponti', value: 'Otto' }])).toBe(before.replace('value: "7"\n', 'value: "7"\n  - label: Ponti\n    value: Otto\n'));
    expect(edit(([one, two, three]) => [one, { ...two, value: 'Mille' }, three] as Values[])).toBe(before.replace("'Cento'", "'Mille'"));
    expect(read(edit(([one, two, three]) => [three, one, two] as Values[]))['facts']).toEqual([{ label: 'Isole', value: '7' }, { label: 'Fornaci', value: 'Sessanta' }, { label: 'Botteghe', value: 'Cento' }]);
  });

  test('writes under the fields is stored as it comes', () => {
    expect(saved(story, (values) => (values['body'] = (values['body'] as string).replace('accesa', 'spenta')))).toBe(story.replace('accesa', 'spenta'));
  });
});

test('A language in which nothing was written gets no file', () => {
  expect(storedText(undefined, sent('stories/x/index.en.mdx', { title: '', tags: [] }))).toBeUndefined();
  expect(storedText(undefined, sent('stories/x/index.en.mdx', { title: 'A story', slug: '' }))).toBe('---\ntitle: A story\n---\n');
});

test('What is no plain front matter is left to the checks as it came', () => {
  for (const text of ['---js\n{}\n---\n', '---\na: !!js/function "x"\n---\n', '---\na: &x 1\nb: *x\n---\n', '---\na: [\n---\n']) expect(storedText(story, text)).toBe(text);
});

test('A list of the site keeps its comments and its order', () => {
  const before = `# Where it comes from\nitems:\n  - id: visit\n    name: { it: Visita, en: Visit } # seen\n  - id: document\n    name: { it: Documento, en: Document }\n`;
  const values = parse(before) as { items: { name: Values }[] };
  if (values.items[0]) values.items[0].name['it'] = 'Sopralluogo';
  expect(storedYaml(before, JSON.stringify(values))).toBe(before.replace('Visita', 'Sopralluogo'));
});

function leaves(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...path, key]));
}

const get = (values: Values, path: readonly string[]): unknown => path.reduce<unknown>((value, key) => (value as Values)[key], values);

function set(values: Values, [first = '', ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) values[first] = value;
  else set(values[first] as Values, rest, value);
}
