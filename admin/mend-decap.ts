import type { Plugin } from 'vite';

interface Mend {
  readonly file: RegExp;
  readonly was: string;
  readonly is: string;
}

/** Faults of decap-cms-core 3.19.1 that would lose an editor's work. */
const mends: readonly Mend[] = [
  {
    // The backup that is offered after a crash was read before the entry, which then took its place.
    file: /decap-cms-core\/dist\/esm\/components\/Editor\/Editor\.js$/,
    was: `retrieveLocalBackup(collection, slug);
    if (newEntry) {
      createEmptyDraft(collection, this.props.location.search);
    } else {
      loadEntry(collection, slug);
    }`,
    is: `if (newEntry) {
      retrieveLocalBackup(collection, slug);
      createEmptyDraft(collection, this.props.location.search);
    } else {
      Promise.resolve(loadEntry(collection, slug)).then(() => retrieveLocalBackup(collection, slug));
    }`,
  },
  {
    // A relation marked its entry as changed when it was opened, so that its status could not be set.
    file: /decap-cms-core\/dist\/esm\/reducers\/entryDraft\.js$/,
    was: 'newData.equals(e.get(...dataPath))',
    is: 'newData.equals(e.getIn(dataPath))',
  },
  {
    file: /decap-cms-core\/dist\/esm\/actions\/editorialWorkflow\.js$/,
    was: `dispatch(unpublishedEntryRedirected(collection, slug));
        dispatch(loadEntry(collection, slug));`,
    is: `dispatch(unpublishedEntryRedirected(collection, slug));
        await dispatch(loadEntry(collection, slug));`,
  },
];

/** Mends Decap while it is bundled. The bundle fails when what is to be mended is no longer there. */
export const mendDecap: Plugin = {
  name: 'mend-decap',
  enforce: 'pre',
  transform(code, id) {
    let mended = code;
    for (const { file, was, is } of mends.filter(({ file: of }) => of.test(id.split('?')[0] ?? ''))) {
      if (!mended.includes(was)) this.error(`What is to be mended in ${String(file)} is no longer there: look whether Decap has mended it.`);
      mended = mended.replace(was, () => is);
    }
    return mended === code ? undefined : mended;
  },
};
