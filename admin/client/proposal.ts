/** What Decap says of a removal where there is a server of ours: it is a proposal. On a forge it is done at once. */
export const proposal = {
  it: {
    editor: {
      editor: {
        onDeletePublishedEntry: 'Vuoi proporre di togliere questa voce dal sito, con le sue foto? Qualcuno dovrà approvarlo.',
        onDeleteWithUnsavedChanges: 'Vuoi proporre di togliere questa voce dal sito, con le sue foto? Qualcuno dovrà approvarlo. Quello che non hai salvato va perso.',
      },
      editorToolbar: { deletePublishedEntry: 'Proponi di eliminare' },
    },
  },
  en: {
    editor: {
      editor: {
        onDeletePublishedEntry: 'Do you want to propose that this entry be removed from the site, with its photos? Somebody will have to approve it.',
        onDeleteWithUnsavedChanges: 'Do you want to propose that this entry be removed from the site, with its photos? Somebody will have to approve it. What you have not saved is lost.',
      },
      editorToolbar: { deletePublishedEntry: 'Propose to remove' },
    },
  },
};
