import type { Mend } from './mend.ts';

/** Decap takes an entry off the site by removing it and then saving it anew. Where there is a server, its own page does so, and keeps the history. */
export const publishing: readonly Mend[] = [
  {
    file: 'decap-cms-core/components/Editor/EditorToolbar',
    was: 'onClick: unPublish',
    is: `onClick: () => document.querySelector('link[rel="newsroom-config"]') ? unPublish() : location.assign('/admin/publications/')`,
  },
  {
    // A preview was offered that nobody makes.
    file: 'decap-cms-core/components/Editor/EditorToolbar',
    was: `    if (!status) {
      return;
    }
    const deployPreviewReady`,
    is: `    if (!url) {
      return;
    }
    const deployPreviewReady`,
  },
];
