import type { Mend } from './mend.ts';

/** A draft may be unfinished: only what names the entry is needed to save it, and what is missing is said when it is published. */
export const drafts: readonly Mend[] = [
  {
    file: 'decap-cms-core/components/Editor/EditorControlPane/Widget',
    was: "const isRequired = field.get('required', true);",
    is: "const isRequired = parentIds.length === 0 && field.get('name') === this.props.collection?.get('identifier_field');",
  },
];
