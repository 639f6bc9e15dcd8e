import { strict, type Strict } from '../combinators.ts';
import { declareWords, type Fields } from '../field.ts';
import { complain, type Complaint } from '../rule.ts';
import type { Words } from '../words.ts';
import type { z } from 'zod';

/** What may stand between a block's tags: nothing, prose, or only the named blocks. */
export type Holds = 'nothing' | 'prose' | readonly string[];

/** A block of the palette: what an editor may put into a text besides prose. */
interface Declaration<F extends Fields> {
  readonly label: Words;
  readonly hint: Words;
  readonly fields: F;
  readonly holds: Holds;
  /** It stands only inside another block. */
  readonly inner?: true;
  readonly rule?: (props: z.output<Strict<F>>) => Complaint | undefined;
}

export function defineBlock<const F extends Fields>({ rule, inner, ...declaration }: Declaration<F>) {
  declareWords(declaration.label, 'The label of a block');
  declareWords(declaration.hint, `The hint of the block “${declaration.label.en}”`);
  const schema = strict(declaration.fields);
  return { ...declaration, inner: inner ?? false, schema: rule ? schema.check(complain(rule)) : schema };
}
