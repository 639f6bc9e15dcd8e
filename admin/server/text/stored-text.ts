import { isAlias, parseDocument, visit } from 'yaml';
import { isRecord } from '../../../src/model/walk.ts';
import { withoutEmpty } from './blanks.ts';
import { editYaml } from './edit-yaml.ts';

/**
 * What is stored of a text that Decap sends: what it says, written as it was written before. Decap writes all fields
 * anew, in its own way. `undefined`: a language in which nothing has been written yet.
 */
export function storedText(before: string | undefined, sent: string): string | undefined {
  const parts = divided(sent);
  const values = parts && valuesOf(parts.fields);
  // What cannot be read is left to the checks.
  if (parts === undefined || values === undefined) return sent;
  const blank = parts.text.trim() === '';
  if (before === undefined && blank && withoutEmpty(values) === undefined) return undefined;
  const old = before === undefined ? { fields: '', text: blank ? '' : '\n' } : divided(before);
  if (old === undefined) return sent;
  return `---\n${editYaml(old.fields, values)}---\n${storedBody(old.text, parts.text)}`;
}

/** What is stored of a file that is YAML only. */
export function storedYaml(before: string | undefined, sent: string): string {
  const values = valuesOf(sent);
  return before === undefined || values === undefined ? sent : editYaml(before, values);
}

/** A text is stored as it comes, after a blank line. Decap sees no difference in how it begins and ends. */
function storedBody(before: string, sent: string): string {
  if (sent.trim() === '' ? before.trim() === '' : sent.trimEnd() === before.trimEnd()) return before;
  return sent.startsWith('\n') || sent.trim() === '' ? sent : `${/^\n*/.exec(before)?.[0] ?? ''}${sent}`;
}

function divided(source: string): { readonly fields: string; readonly text: string } | undefined {
  // Decap leaves out fields that are all empty.
  if (!/^(?:---|\+\+\+|;;;)/.test(source)) return { fields: '', text: source };
  const lines = source.split('\n');
  const end = lines.findIndex((line, place) => place > 0 && line.trimEnd() === '---');
  if (lines[0]?.trimEnd() !== '---' || end === -1) return undefined;
  return { fields: lines.slice(1, end).map((line) => `${line}\n`).join(''), text: lines.slice(end + 1).join('\n') };
}

/** The values of YAML that says nothing but them. */
function valuesOf(fields: string): Record<string, unknown> | undefined {
  const document = parseDocument(fields, { schema: 'core', merge: false, logLevel: 'silent' });
  if (document.errors.length > 0) return undefined;
  const more: unknown[] = [];
  visit(document, {
    Node(_, node) {
      if (isAlias(node) || node.anchor !== undefined || node.tag !== undefined) more.push(node);
    },
  });
  const values: unknown = more.length > 0 ? undefined : (document.toJS() ?? {});
  return isRecord(values) ? values : undefined;
}
