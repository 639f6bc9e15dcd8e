import type { Mend } from './mend.ts';

/** What has not been saved is kept in the browser, until it is. */
export const backups: readonly Mend[] = [
  {
    // The backup that is offered after a crash was read before the entry, which then took its place.
    file: 'decap-cms-core/components/Editor/Editor',
    was: `retrieveLocalBackup(collection, slug);
    if (newEntry) {
      createEmptyDraft(collection, this.props.location.search);
    } else {
      loadEntry(collection, slug);
    }`,
    is: `if (newEntry) {
      Promise.resolve(createEmptyDraft(collection, this.props.location.search)).then(() => retrieveLocalBackup(collection, slug));
    } else {
      Promise.resolve(loadEntry(collection, slug)).then(() => retrieveLocalBackup(collection, slug));
    }
    for (const event of ['pagehide', 'visibilitychange']) window.addEventListener(event, this.createBackup.flush);`,
  },
  {
    file: 'decap-cms-core/actions/editorialWorkflow',
    was: `dispatch(unpublishedEntryRedirected(collection, slug));
        dispatch(loadEntry(collection, slug));`,
    is: `dispatch(unpublishedEntryRedirected(collection, slug));
        await dispatch(loadEntry(collection, slug));`,
  },
  {
    // Two seconds of typing were lost.
    file: 'decap-cms-core/components/Editor/Editor',
    was: `    this.props.persistLocalBackup(entry, collection);
  }, 2000);`,
    is: `    this.props.persistLocalBackup(entry, collection);
  }, 300, { maxWait: 1000 });`,
  },
  {
    // Somebody who leaves without saving may not have meant to.
    file: 'decap-cms-core/components/Editor/Editor',
    was: `      this.deleteBackup();
      unblock();
      this.unlisten();`,
    is: '      if (!this.props.hasChanged) this.deleteBackup();',
  },
  {
    // Each person has their own, also on a computer that they share.
    file: 'decap-cms-core/backend',
    was: "const baseKey = 'backup';",
    is: "const baseKey = `backup.${JSON.parse(localStorage.getItem('decap-cms-user') ?? '{}').email ?? ''}`;",
  },
  {
    // It goes on from the version that it was written over.
    file: 'decap-cms-core/backend',
    was: `        path: entry.get('path'),
        mediaFiles,`,
    is: `        path: entry.get('path'),
        seen: this.implementation.seen?.(entry.get('path')),
        mediaFiles,`,
  },
  {
    file: 'decap-cms-core/backend',
    was: `    return {
      entry
    };
  }
  async persistLocalDraftBackup(`,
    is: `    return {
      entry: { ...entry, seen: backup.seen }
    };
  }
  async persistLocalDraftBackup(`,
  },
  {
    file: 'decap-cms-core/actions/entries',
    was: `  return {
    type: DRAFT_CREATE_FROM_LOCAL_BACKUP
  };`,
    is: `  return (dispatch, getState) => {
    const { config, entryDraft } = getState();
    currentBackend(config).implementation.goOnFrom?.(entryDraft.getIn(['localBackup', 'entry', 'seen']).toJS());
    dispatch({ type: DRAFT_CREATE_FROM_LOCAL_BACKUP });
  };`,
  },
];
