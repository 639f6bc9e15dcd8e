import { blocks } from '../model/blocks/index.ts';
import { modelNames, models, type Field, type Fields } from '../model/index.ts';
import { siteFields } from '../model/site.ts';

/** The reference of the content model as Markdown, made from the declarations. */
export function modelReference(): string {
  const parts = [
    '# Content model',
    '',
    'Made from `src/model/` by `npm run reference`; do not edit. **T**: each language has its own value; all else is stored once, in the default language’s file. A field is required unless it says *optional*.',
  ];
  for (const name of modelNames) {
    const { singular, hint, folder, fields, body, page } = models[name];
    parts.push('', `## ${singular.en} (${singular.it})`, '', hint.en, '', `\`content/${folder}${folder.endsWith('.yml') ? '' : '/<id>/index.<language>.mdx'}\`${page ? `, linked as \`${name}:<id>\`` : ''}${body === 'none' ? '' : `, with a text (${body})`}`, '', ...table(fields));
  }
  parts.push('', '## Site', '', 'What `content/site.yml` says; a translated value is written there as one value per language.', '', ...table(siteFields));
  parts.push('', '# Blocks', '', 'What a text may hold besides prose.');
  for (const [name, { label, hint, fields, holds, inner }] of Object.entries(blocks)) {
    const inside = typeof holds === 'string' ? { nothing: 'holds nothing', prose: 'holds prose' }[holds] : `holds ${holds.join(', ')}`;
    parts.push('', `## ${name} — ${label.en} (${label.it})`, '', `${hint.en} It ${inside}${inner ? ' and stands only inside another block' : ''}.`, '', ...table(fields));
  }
  return `${parts.join('\n')}\n`;
}

const table = (fields: Fields): string[] => {
  const rows = [...rowsOf(fields, '')];
  return rows.length === 0 ? [] : ['| Field | What | Kind |', '|---|---|---|', ...rows];
};

function* rowsOf(fields: Fields, prefix: string): Generator<string> {
  for (const [name, field] of Object.entries(fields)) {
    const path = `${prefix}${name}${field.form.control === 'list' ? '[]' : ''}`;
    const hint = field.hint ? ` ${field.hint.en}` : '';
    yield `| \`${path}\`${field.translated ? ' **T**' : ''} | ${field.label.en}.${hint} | ${kindOf(field)}${field.required ? '' : ', *optional*'} |`;
    const inner = field.form.control === 'list' ? field.form.item.form : field.form;
    if (inner.control === 'group') yield* rowsOf(inner.fields, `${path}.`);
  }
}

function kindOf({ form }: Field): string {
  switch (form.control) {
    case 'choice':
      return form.options.map((option) => `\`${option}\``).join(' · ');
    case 'relation':
      return `id of a ${models[form.to].singular.en.toLowerCase()}`;
    case 'list':
      return `list of: ${kindOf(form.item)}${form.min > 0 ? `, at least ${form.min}` : ''}`;
    case 'number':
      return `${form.integer ? 'whole number' : 'number'}${form.min === undefined ? '' : ` from ${form.min}`}${form.max === undefined ? '' : ` to ${form.max}`}`;
    case 'file':
      return `${form.kind} file`;
    case 'longText':
      return 'text of several lines';
    case 'dateTime':
      return 'day and time';
    case 'timeZone':
      return 'time zone';
    default:
      return form.control;
  }
}
