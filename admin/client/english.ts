import { uploadTitles } from '../upload-limits.ts';

/** What Decap's interface says otherwise in English, since the newsroom does otherwise. */
export const english = {
  editor: {
    editor: {
      onDeletePublishedEntry: 'Do you want to propose that this entry be removed from the site, with its photos? Somebody will have to approve it.',
      onDeleteWithUnsavedChanges: 'Do you want to propose that this entry be removed from the site, with its photos? Somebody will have to approve it. What you have not saved is lost.',
    },
    editorToolbar: { deletePublishedEntry: 'Propose to remove' },
  },
  mediaLibrary: { mediaLibraryModal: { images: uploadTitles.images.en, mediaAssets: uploadTitles.mediaAssets.en } },
};
