import { z } from 'zod';
import { field, type Common } from '../field.ts';
import type { ModelName } from '../names.ts';

/** An entry of another collection, by its id. */
export interface Reference<C extends ModelName = ModelName> {
  readonly collection: C;
  readonly id: string;
}

/** A relation to an entry, written as the entry's id. Whether the entry exists is for the reader to say. */
export const relation = <const C extends ModelName>({ to, ...common }: Common & { readonly to: C }) => {
  const schema = z.string().trim().min(1).transform((id): Reference<C> => ({ collection: to, id }));
  return field(schema, { control: 'relation', to }, common);
};
