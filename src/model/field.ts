import type { z } from 'zod';
import type { ModelName } from './names.ts';
import { editorLanguages, type Words } from './words.ts';

/** What an editor meets: which control fills the field in, and what the control needs to know. */
export type Form =
  | { readonly control: 'text'; readonly max?: number }
  | { readonly control: 'longText' | 'slug' | 'url' | 'email' | 'phone' | 'vat' | 'gtin' | 'language' | 'country' | 'colour' | 'timeZone' | 'boolean' | 'date' | 'dateTime' }
  | { readonly control: 'number'; readonly integer: boolean; readonly min?: number; readonly max?: number }
  | { readonly control: 'choice'; readonly of: string; readonly options: readonly string[] }
  | { readonly control: 'relation'; readonly to: ModelName }
  | { readonly control: 'file'; readonly kind: FileKind }
  | { readonly control: 'group'; readonly fields: Fields; readonly shows?: 'image' }
  | { readonly control: 'list'; readonly item: Field; readonly min: number };

/** What a file beside an entry may be. */
export type FileKind = 'image' | 'audio' | 'drawing';

/**
 * One content field with its two faces: `schema` says what is valid and gives the TypeScript type;
 * `form`, `label` and `hint` say how an editor fills it in, and document it.
 */
export interface Field<S extends z.ZodType = z.ZodType> {
  readonly schema: S;
  readonly form: Form;
  readonly label: Words;
  readonly hint?: Words;
  readonly required: boolean;
  /** Each language has a value of its own. Otherwise the value is stored once, in the default language's file. */
  readonly translated: boolean;
}
export type Fields = Readonly<Record<string, Field>>;

/** What every field declares about itself. */
export interface Common {
  readonly label: Words;
  readonly hint?: Words;
}

/** Thrown while the model is being loaded, at the line that declares something impossible. */
export class DeclarationError extends Error {
  override name = 'DeclarationError';
}

export function declare(condition: boolean, otherwise: string): asserts condition {
  if (!condition) throw new DeclarationError(otherwise);
}

export function declareWords(words: Words, what: string): void {
  for (const language of editorLanguages)
    declare(typeof words[language] === 'string' && words[language].trim() !== '', `${what} has no ${language} words`);
}

/** Puts the faces of a field together, refusing a field without words in every language of the newsroom. */
export function field<S extends z.ZodType>(schema: S, form: Form, common: Common): Field<S> {
  declareWords(common.label, `The label of a ${form.control} field`);
  if (common.hint) declareWords(common.hint, `The hint of “${common.label.en}”`);
  return {
    schema,
    form,
    label: common.label,
    ...(common.hint && { hint: common.hint }),
    required: true,
    translated: false,
  };
}
