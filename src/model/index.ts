import { brand } from './brand.ts';
import { check } from './check.ts';
import { craft } from './craft.ts';
import { event } from './event.ts';
import { firm } from './firm.ts';
import { evidenceKind, productClass } from './lists.ts';
import { market } from './market.ts';
import { mention } from './mention.ts';
import type { DataOf, Model } from './model.ts';
import type { ModelName } from './names.ts';
import { network } from './network.ts';
import { page } from './page.ts';
import { person } from './person.ts';
import { product } from './product.ts';
import { story } from './story.ts';
import { supplyChain } from './supply-chain.ts';
import { territory } from './territory.ts';

/** Every model of the product, by name. */
export const models = {
  story, firm, person, territory, brand, 'supply-chain': supplyChain, product, event, network, market, craft,
  check, mention, page, 'product-class': productClass, 'evidence-kind': evidenceKind,
} as const satisfies { readonly [N in ModelName]: Pick<Model<N>, 'name' | 'folder'> };

/** What an entry of the collection `N` holds, in one language. */
export type Data<N extends ModelName> = DataOf<(typeof models)[N]>;

export { listedNames, modelNames, type ListedName, type ModelName } from './names.ts';
export type { DataOf, Model } from './model.ts';
export { hasTranslated } from './combinators.ts';
export type { Field, Fields, FileKind, Form } from './field.ts';
export type { Reference } from './fields/index.ts';
export { editorLanguages, type EditorLanguage, type Words } from './words.ts';
