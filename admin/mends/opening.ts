import type { Mend } from './mend.ts';

/** Before it opened an entry, Decap read all drafts of all entries, one after the other. */
export const opening: readonly Mend[] = [
  {
    file: 'decap-cms-core/actions/editorialWorkflow',
    was: `    const entriesLoaded = get(state.editorialWorkflow.toJS(), 'pages.ids', false);
    //run possible`,
    is: `    const entriesLoaded = true;
    //run possible`,
  },
];
