import type { Mend } from './mend.ts';

/** What opening an entry waited for, or did not show. */
export const opening: readonly Mend[] = [
  {
    // All drafts of all entries were read first, one after the other.
    file: 'decap-cms-core/actions/editorialWorkflow',
    was: `    const entriesLoaded = get(state.editorialWorkflow.toJS(), 'pages.ids', false);
    //run possible`,
    is: `    const entriesLoaded = true;
    //run possible`,
  },
  {
    // A photo was loaded too late to be shown.
    file: 'decap-cms-core/actions/media',
    was: "import { isAbsolutePath } from 'decap-cms-lib-util';",
    is: "import { isAbsolutePath } from 'decap-cms-lib-util';\nimport { currentBackend } from '../backend';",
  },
  {
    file: 'decap-cms-core/actions/media',
    was: `        dispatch(loadAsset(resolvedPath));
        asset = emptyAsset;`,
    is: `        const url = currentBackend(state.config).implementation.addressOf?.(resolvedPath);
        asset = url === undefined ? emptyAsset : createAssetProxy({ path: resolvedPath, url });
        dispatch(url === undefined ? loadAsset(resolvedPath) : addAsset(asset));`,
  },
];
