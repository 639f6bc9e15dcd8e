import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { parse, stringify } from 'yaml';
import { blocks } from '../../src/model/blocks/index.ts';
import { models, type Field, type Fields } from '../../src/model/index.ts';
import { isList, isRecord } from '../../src/model/walk.ts';

/** What else could stand in the place of a text, best first. The first that its field allows is taken. */
export type Rewrite = (text: string) => readonly string[];

/** Copies a content folder with every name, title, fact, caption and paragraph said otherwise, in its own language or as another one. Nothing else changes: it is the same site. */
export function rewriteContent(from: string, to: string, rewrite: Rewrite, languages: Readonly<Record<string, string>>): void {
  cpSync(from, to, { recursive: true });
  for (const file of readdirSync(from, { recursive: true, encoding: 'utf8' })) {
    const language = /index\.([a-z]+)\.mdx$/.exec(file)?.[1] ?? '';
    const as = languages[language];
    if (as === undefined) continue;
    const model = Object.values(models).find(({ folder }) => folder === file.split(sep)[0]);
    if (!model) throw new Error(`${file} is no entry`);
    const [, front = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(readFileSync(join(from, file), 'utf8')) ?? [];
    const fields = rewriteFields(model.fields, parse(front), rewrite);
    writeFileSync(join(to, file.replace(`.${language}.mdx`, `.${as}.mdx`)), `---\n${stringify(fields, { lineWidth: 0 })}---\n${rewriteBody(body, rewrite)}`);
  }
}

function rewriteFields(fields: Fields, values: unknown, rewrite: Rewrite): unknown {
  if (!isRecord(values)) return values;
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, fields[name] ? rewriteValue(fields[name], value, rewrite) : value]));
}

/** Hours, and the keys that other entries refer to. */
const isCode = /^(?:[a-z0-9-]*|\P{L}*)$/u;

function rewriteValue(field: Field, value: unknown, rewrite: Rewrite): unknown {
  const { form, schema } = field;
  if (form.control === 'group') return rewriteFields(form.fields, value, rewrite);
  if (form.control === 'list' && isList(value)) return value.map((item) => rewriteValue(form.item, item, rewrite));
  if ((form.control !== 'text' && form.control !== 'longText') || typeof value !== 'string' || isCode.test(value)) return value;
  return rewrite(value).find((text) => schema.safeParse(text).success) ?? value;
}

/** What is not prose: blocks, the targets of links, code. */
const apart = /(<[^>]*>|\]\([^)]*\)|`[^`]*`|^#+ |^[-*>|\d.]+ |[[\]!*_|]+)/m;

const rewriteBody = (body: string, rewrite: Rewrite): string =>
  body
    .split(new RegExp(apart, 'gm'))
    .map((part, place) => {
      if (place % 2 === 1) return part.startsWith('<') ? rewriteBlock(part, rewrite) : part;
      return part.replace(/[^\n]*\p{L}[^\n]*/gu, (line) => line.replace(line.trim(), rewrite(line.trim())[0] ?? line.trim()));
    })
    .join('');

/** Rewrites what a block such as `<Photo caption="…">` says. */
function rewriteBlock(tag: string, rewrite: Rewrite): string {
  const name = /^<(\w+)/.exec(tag)?.[1] ?? '';
  const fields: Fields = Object.hasOwn(blocks, name) ? blocks[name as keyof typeof blocks].fields : {};
  return tag.replace(/(\w+)="([^"]*)"/g, (all, attribute: string, value: string) => {
    const field = fields[attribute];
    return field ? `${attribute}="${String(rewriteValue(field, value, rewrite))}"` : all;
  });
}
