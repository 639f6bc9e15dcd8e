import type { Mend } from './mend.ts';

/** Phrases that Decap says in English, whatever the editor's language. */
export const phrases: readonly Mend[] = [
  {
    file: 'decap-cms-widget-relation/RelationControl',
    was: "loadingMessage: () => 'Loading options…',",
    is: "loadingMessage: () => this.props.t('collection.entries.loadingEntries'), noOptionsMessage: () => this.props.t('collection.entries.noEntries'),",
  },
];
