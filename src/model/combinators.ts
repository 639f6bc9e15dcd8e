import { z } from 'zod';
import { declare, field, type Common, type Field, type Fields } from './field.ts';
import { complain, type Complaint } from './rule.ts';

type Shape<F extends Fields> = { -readonly [K in keyof F]: F[K]['schema'] };
/** The strict object that a set of fields describes. */
export type Strict<F extends Fields> = z.ZodObject<Shape<F>, z.core.$strict>;

export const strict = <F extends Fields>(fields: F): Strict<F> => {

  for (const name of Object.keys(fields))
    declare(/^[a-z][A-Za-z0-9]*$/.test(name), `“${name}” is not a field name: use camelCase`);
  // `Object.fromEntries` forgets which key had which schema; `Shape` remembers it.
  const shape = Object.fromEntries(Object.entries(fields).map(([name, { schema }]) => [name, schema])) as Shape<F>;
  return z.strictObject(shape);
};

/** The value may be left out. */
export function optional<S extends z.ZodType>(inner: Field<S>): Field<z.ZodOptional<S>> {
  declare(inner.required, `“${inner.label.en}” is optional twice`);
  return { ...inner, schema: inner.schema.optional(), required: false };
}

/** Each language has its own value; it is written in each language's own file. */
export function translated<S extends z.ZodType>(inner: Field<S>): Field<S> {
  declare(!inner.translated, `“${inner.label.en}” is translated twice`);
  declare(!hasTranslated(inner), `“${inner.label.en}” holds fields that are translated already`);
  declare(inner.form.control !== 'relation', `“${inner.label.en}” is a relation: it is the same in every language`);
  return { ...inner, translated: true };
}

interface ListOptions extends Partial<Common> {
  /** How many items there must be at least. A list with no minimum may be left out. */
  readonly min?: number;
}

/** Many values of one field. Items keep their order, and languages must have equally many. */
export function list<S extends z.ZodType>(item: Field<S>, options: ListOptions = {}): Field<z.ZodPrefault<z.ZodArray<S>>> {
  const { min = 0, label = item.label, hint = item.hint } = options;
  declare(item.form.control !== 'list', `“${label.en}” is a list of lists`);
  declare(item.required, `The items of “${label.en}” cannot be optional`);
  declare(Number.isInteger(min) && min >= 0, `“${label.en}” has an impossible minimum`);
  const schema = z.array(item.schema).min(min).prefault([]);
  return { ...field(schema, { control: 'list', item, min }, { label, ...(hint && { hint }) }), required: min > 0 };
}

/** Several fields under one name. `rule` compares them with one another. */
export function group<const F extends Fields>(
  fields: F,
  options: Common & { readonly rule?: (value: z.output<Strict<F>>) => Complaint | undefined; readonly shows?: 'image' },
): Field<Strict<F>> {
  const { rule, shows } = options;
  const schema = strict(fields);
  return field(rule ? schema.check(complain(rule)) : schema, { control: 'group', fields, ...(shows && { shows }) }, options);
}

/** Whether a field, or any field inside it, has a value of its own in each language. */
export function hasTranslated({ translated, form }: Field): boolean {
  if (translated) return true;
  if (form.control === 'group') return Object.values(form.fields).some(hasTranslated);
  return form.control === 'list' && hasTranslated(form.item);
}
