import type { Mend } from './mend.ts';

/** Each address has an editor of its own: one whose address was changed kept the old entry, and saved it under the new one. */
export const addresses: readonly Mend[] = [
  {
    file: 'decap-cms-core/components/App/App',
    was: `render: props => _jsx(Editor, {
              ...props
            })`,
    is: 'render: props => _jsx(Editor, { ...props }, props.location.pathname)',
  },
  {
    file: 'decap-cms-core/components/App/App',
    was: `render: props => _jsx(Editor, {
              ...props,
              newRecord: true
            })`,
    is: "render: props => _jsx(Editor, { ...props, newRecord: true }, 'new')",
  },
  {
    // An editor that is gone neither asks nor listens any more. That is said once: history counts who listens, and would not hear the Back button if it were said twice.
    file: 'decap-cms-core/components/Editor/Editor',
    was: 'const unblock = history.block(navigationBlocker);',
    is: 'this.unblock = history.block(navigationBlocker);',
  },
  {
    file: 'decap-cms-core/components/Editor/Editor',
    was: "window.removeEventListener('beforeunload', this.exitBlocker);",
    is: `window.removeEventListener('beforeunload', this.exitBlocker);
    for (const event of ['pagehide', 'visibilitychange']) window.removeEventListener(event, this.createBackup.flush);
    this.unblock();
    this.unlisten();`,
  },
];
