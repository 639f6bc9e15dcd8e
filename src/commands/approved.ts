/** Where the approved pictures of pages are. */
export const approvedFolder = 'tests/visual/approved';

/** Where the visual tests leave the pictures that are not as approved; git knows nothing of them. */
export const differencesFolder = '.visual';
