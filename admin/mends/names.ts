import type { Mend } from './mend.ts';

/** An entry is called by its folder, in which its texts are called `index`: relations store the folder's name. */
export const names: readonly Mend[] = [
  {
    file: 'decap-cms-core/reducers/collections',
    was: 'return `${folder}/${slug}.${this.entryExtension(collection)}`;',
    is: 'return `${folder}/${slug}/index.${this.entryExtension(collection)}`;',
  },
  {
    file: 'decap-cms-core/reducers/collections',
    was: "`\\\\.${escapeRegExp(this.entryExtension(collection))}$`), '')",
    is: "`(?:/index)?\\\\.${escapeRegExp(this.entryExtension(collection))}$`), '')",
  },
  {
    // An entry on a shelf, such as `2026/la-fornace`, is referred to without it.
    file: 'decap-cms-widget-relation/RelationControl',
    was: 'stringTemplate.compileStringTemplate(field, null, hit.slug, data)',
    is: "stringTemplate.compileStringTemplate(field, null, hit.slug.split('/').pop(), data)",
  },
];
