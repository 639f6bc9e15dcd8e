import type { Field, Fields } from './field.ts';
import type { Words } from './words.ts';

export type Path = readonly (string | number)[];

/** A plain object, as YAML gives it. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

export interface Step {
  readonly field: Field;
  readonly value: unknown;
  readonly path: Path;
}

/** Every present value of `data` with the field that declares it, groups and lists before what they hold. */
export function* walk(fields: Fields, data: unknown, base: Path = []): Generator<Step> {
  if (!isRecord(data)) return;
  for (const [name, field] of Object.entries(fields)) if (data[name] !== undefined) yield* walkField(field, data[name], [...base, name]);
}

function* walkField(field: Field, value: unknown, path: Path): Generator<Step> {
  yield { field, value, path };
  const { form } = field;
  if (form.control === 'group') yield* walk(form.fields, value, path);
  if (form.control === 'list' && Array.isArray(value))
    for (const [place, item] of value.entries()) yield* walkField(form.item, item, [...path, place]);
}

/** The field that declares the value at `path`, and whether it lies in a translated part. */
export function fieldAt(fields: Fields, path: Path): { field: Field | undefined; translated: boolean; labels: Words } {
  let field: Field | undefined;
  let within: Fields | undefined = fields;
  let translated = false;
  const trail: { it: string; en: string }[] = [];
  for (const key of path) {
    if (typeof key === 'number') {
      field = field?.form.control === 'list' ? field.form.item : undefined;
      trail.push({ it: String(key + 1), en: String(key + 1) });
    } else {
      field = within && Object.hasOwn(within, key) ? within[key] : undefined;
      trail.push(field ? { ...field.label } : { it: key, en: key });
    }
    translated ||= field?.translated ?? false;
    within = field?.form.control === 'group' ? field.form.fields : undefined;
  }
  const join = (language: 'it' | 'en') => trail.map((words) => words[language]).join(' › ');
  return { field, translated, labels: { it: join('it'), en: join('en') } };
}

/** Forms write `''` and `null` for what was cleared; both mean that the value is absent. */
export function withoutBlanks(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutBlanks);
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== null && inner !== '')
      .map(([key, inner]) => [key, withoutBlanks(inner)]),
  );
}
