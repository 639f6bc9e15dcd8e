import type { Mend } from './mend.ts';

/**
 * Whether an entry has changed since it was opened or saved. Decap compares it with its lists, which know nothing of the
 * other languages or the text: relations marked an entry as changed when it was opened, so that its status could not be
 * set, and what was typed during a save was taken for saved.
 */
export const changes: readonly Mend[] = [
  {
    file: 'decap-cms-core/reducers/entryDraft',
    was: "import { Map, List, fromJS } from 'immutable';",
    is: `import { Map, List, fromJS, is } from 'immutable';
const sameWords = (entry, other) => other !== undefined && is(entry.get('data'), other.get('data')) && is(entry.get('i18n'), other.get('i18n'));`,
  },
  {
    file: 'decap-cms-core/reducers/entryDraft',
    was: `        state.set('entry', fromJS(action.payload.entry));
        state.setIn(['entry', 'newRecord'], false);`,
    is: `        state.set('entry', fromJS(action.payload.entry));
        state.set('saved', state.get('entry'));
        state.setIn(['entry', 'newRecord'], false);`,
  },
  {
    file: 'decap-cms-core/reducers/entryDraft',
    was: `        state.set('entry', fromJS(action.payload));
        state.setIn(['entry', 'newRecord'], true);
        state.set('fieldsMetaData', Map());`,
    is: `        state.set('entry', fromJS(action.payload));
        state.set('saved', state.get('entry'));
        state.setIn(['entry', 'newRecord'], true);
        state.set('fieldsMetaData', Map());`,
  },
  {
    file: 'decap-cms-core/reducers/entryDraft',
    was: "state.set('hasChanged', !entries.some(e => newData.equals(e.get(...dataPath))) || !entries.some(e => newMeta.equals(e.get('meta'))));",
    is: "state.set('hasChanged', !sameWords(state.get('entry'), state.get('saved')));",
  },
  {
    file: 'decap-cms-core/reducers/entryDraft',
    was: `        state.deleteIn(['entry', 'isPersisting']);
        state.set('hasChanged', false);
        if (!state.getIn(['entry', 'slug'])) {`,
    is: `        state.deleteIn(['entry', 'isPersisting']);
        state.set('saved', action.payload.entry);
        state.set('hasChanged', !sameWords(state.get('entry'), state.get('saved')));
        state.setIn(['entry', 'isModification'], action.payload.entry.get('isModification'));
        if (!state.getIn(['entry', 'slug'])) {`,
  },
  {
    file: 'decap-cms-core/components/Editor/Editor',
    was: `    await persistEntry(collection);
    this.deleteBackup();`,
    is: `    await persistEntry(collection);
    if (this.props.hasChanged) return;
    this.deleteBackup();`,
  },
  {
    // The entry was read anew after its first save, over what had been typed meanwhile.
    file: 'decap-cms-core/components/Editor/Editor',
    was: `    } else if (slug && hasWorkflow && !currentStatus) {
      loadEntry(collection, slug);
    }`,
    is: '    }',
  },
  {
    // Its status is what the server says, and it is read anew only when it was joined with what somebody else wrote.
    file: 'decap-cms-core/actions/editorialWorkflow',
    was: `dispatch(unpublishedEntryPersisted(collection, serializedEntry));
      if (entry.get('slug') !== newSlug) {`,
    is: `dispatch(unpublishedEntryPersisted(collection, serializedEntry.set('status', backend.implementation.saved?.status ?? 'draft').set('isModification', entry.get('isModification') ?? !entry.get('newRecord'))));
      if (backend.implementation.saved?.joined) await dispatch(loadUnpublishedEntry(collection, newSlug));
      if (entry.get('slug') !== newSlug) {`,
  },
  {
    // Only what is opened has been seen by the editor, not what a list of drafts reads.
    file: 'decap-cms-core/backend',
    was: 'entryData.slug, dataFile.path, dataFile.id)',
    is: 'entryData.slug, dataFile.path, dataFile.id, withMediaFiles)',
  },
  {
    // A published entry whose first save failed was left as one under review that nothing is known of.
    file: 'decap-cms-core/reducers/editorialWorkflow',
    was: "return state.setIn(['entities', `${action.payload.collection}.${action.payload.slug}`, 'isPersisting'], false);",
    is: "return state.updateIn(['entities'], entities => { const key = `${action.payload.collection}.${action.payload.slug}`; return entities.hasIn([key, 'slug']) ? entities.setIn([key, 'isPersisting'], false) : entities.delete(key); });",
  },
];
