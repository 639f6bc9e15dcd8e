import type { Mend } from './mend.ts';

/** What the board of drafts says of each: no code, and its date in the editor’s language. */
export const board: readonly Mend[] = [
  {
    file: 'decap-cms-core/components/Workflow/WorkflowList',
    was: "body: entry.getIn(['data', 'body']),",
    is: "body: entry.getIn(['data', 'standfirst']),",
  },
  {
    file: 'decap-cms-core/components/Workflow/WorkflowList',
    was: "dayjs(entry.get('updatedOn')).format(t('workflow.workflow.dateFormat'))",
    is: "new Date(entry.get('updatedOn')).toLocaleDateString(document.documentElement.lang, { day: 'numeric', month: 'long' })",
  },
];
