import type { z } from 'zod';
import { strict, type Strict } from './combinators.ts';
import { declare, declareWords, type Fields } from './field.ts';
import type { ModelName } from './names.ts';
import { complain, type Complaint } from './rule.ts';
import type { Words } from './words.ts';

export interface Model<N extends ModelName = ModelName, F extends Fields = Fields> {
  readonly name: N;
  /** Where its entries lie in `content/`: a folder with one folder per entry, or one `.yml` file that lists them all. */
  readonly folder: string;
  readonly singular: Words;
  readonly plural: Words;
  readonly hint: Words;
  readonly fields: F;
  /** The field that names an entry to people. */
  readonly title: string;
  /** Whether entries have a text under their fields. */
  readonly body: 'none' | 'optional' | 'required';
  /** Whether each entry has a page of its own, and so a slug and former slugs. */
  readonly page: boolean;
  readonly schema: Strict<F>;
}
/** What an entry of a model holds once it has been read, in one language. */
export type DataOf<M> = M extends Model<ModelName, infer F> ? z.output<Strict<F>> : never;

interface Declaration<N extends ModelName, F extends Fields> extends Omit<Model<N, F>, 'schema' | 'title'> {
  readonly title: keyof F & string;
  /** Comparisons between fields; each says what is wrong and what to do. */
  readonly rules?: readonly ((data: z.output<Strict<F>>) => Complaint | undefined)[];
}

export function defineModel<const N extends ModelName, const F extends Fields>({ rules = [], ...declaration }: Declaration<N, F>): Model<N, F> {
  const { name, fields, title, page, singular, plural, hint } = declaration;
  declareWords(singular, `The name of “${name}”`);
  declareWords(plural, `The plural of “${name}”`);
  declareWords(hint, `The hint of “${name}”`);
  declare(fields[title]?.required === true, `“${name}” is named by “${title}”, which is not a required field`);
  declare(page === 'slug' in fields, `“${name}” ${page ? 'has a page but no slug' : 'has a slug but no page'}`);
  return { ...declaration, schema: strict(fields).check(...rules.map(complain)) };
}
