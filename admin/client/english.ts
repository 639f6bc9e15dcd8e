import { uploadTitles } from '../upload-limits.ts';

/** What Decap's interface says otherwise in English. */
export const english = { mediaLibrary: { mediaLibraryModal: { images: uploadTitles.images.en, mediaAssets: uploadTitles.mediaAssets.en } } };
