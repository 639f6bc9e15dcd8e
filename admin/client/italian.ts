import { uploadTitles } from '../upload-limits.ts';

/**
 * Decap's interface in Italian: the phrases that decap-cms-locales 3.8.2 lacks, and others that an editor would not say
 * so. They take the place of its own.
 */
export const italian = {
  auth: { loginWithAzure: 'Accedi con Azure', loginWithForgejo: 'Accedi con Forgejo' },
  app: {
    header: { workflow: 'In lavorazione', media: 'Foto', quickAdd: 'Nuova voce' },
    app: { loadingConfig: 'Apertura della redazione…', waitingBackend: 'In attesa della redazione…', errorHeader: 'La redazione non si apre', configErrors: 'Errori nella configurazione', checkConfigYml: 'Scrivi a chi si occupa del sito.' },
  },
  collection: {
    collectionTop: { newButton: 'Aggiungi: %{collectionLabel}', viewAsList: 'Vedi come elenco', viewAsGrid: 'Vedi come griglia' },
    entries: { loadingEntries: 'Caricamento…', cachingEntries: 'Caricamento…', longerLoading: 'Può volerci qualche minuto', unpublishedHeader: 'Non ancora pubblicate' },
  },
  editor: {
    editorControl: { field: { optional: 'facoltativo', widgetLabel: 'campo %{widgetLabel}' } },
    editorControlPane: { widget: { required: 'Manca: %{fieldLabel}.', processing: '%{fieldLabel}: un momento, sto ancora caricando.' }, i18n: { writingInLocale: 'Scrivi in %{locale}', copyFromLocale: 'Copia da un’altra lingua', copyFromLocaleConfirm: 'Vuoi copiare qui il testo in %{locale}?\nQuello che c’è adesso viene sostituito.' } },
    editor: {
      onLeavePage: 'Ci sono modifiche non salvate. Vuoi lasciare la pagina?',
      onUpdatingWithUnsavedChanges: 'Ci sono modifiche non salvate: salvale prima di cambiare lo stato.',
      onPublishingWithUnsavedChanges: 'Ci sono modifiche non salvate: salvale prima di pubblicare.',
      onPublishingNotReady: 'Prima di pubblicare porta lo stato a «Pronta».',
      onUnpublishing: 'Vuoi davvero togliere questa voce dal sito?',
      confirmLoadBackup: 'C’è un testo che non avevi salvato. Vuoi riprenderlo?',
      loadingEntry: 'Apertura della voce…',
    },
    editorInterface: { toggleI18n: 'Mostra o nascondi l’altra lingua', togglePreview: 'Mostra o nascondi l’anteprima', toggleNotes: 'Mostra o nascondi le note' },
    editorToolbar: { draft: 'Bozza', inReview: 'In revisione', ready: 'Pronta', published: 'Pubblicata', changesSaved: 'Tutto salvato', deleteUnpublishedEntry: 'Elimina la bozza', deleteUnpublishedChanges: 'Elimina le modifiche', deletePublishedEntry: 'Togli dal sito', deleteEntry: 'Elimina la voce', deleting: 'Eliminazione…', backCollection: ' %{collectionLabel}' },
    editorNotesPane: {
      title: 'Note',
      emptyState: 'Ancora nessuna nota. Scrivi qui sotto la prima.',
      addNote: 'Aggiungi la nota',
      addPlaceholder: 'Scrivi una nota…',
      editPlaceholder: 'Cambia la nota…',
      save: 'Salva',
      cancel: 'Annulla',
      edit: 'Modifica',
      delete: 'Elimina',
      resolve: 'Segna come risolta',
      unresolve: 'Riapri',
      confirmDelete: 'Vuoi davvero eliminare questa nota?',
      shortcut: 'Ctrl+Invio aggiunge la nota',
    },
    editorWidgets: {
      markdown: { strikethrough: 'Barrato', toggleMode: { rich: 'Passa al testo formattato', markdown: 'Passa al Markdown' } },
      image: { choose: 'Scegli una foto', chooseMultiple: 'Scegli più foto', chooseDifferent: 'Scegli un’altra foto', addMore: 'Aggiungi altre foto', remove: 'Togli la foto', removeAll: 'Togli tutte le foto' },
      datetime: { setToNow: '%{fieldLabel}: adesso' },
      object: { expand: 'Apri', collapse: 'Chiudi' },
    },
  },
  mediaLibrary: {
    mediaLibrary: { fileTooLarge: 'Il file è troppo grande.\nPuò avere al massimo %{size} kB.', onDelete: 'Vuoi davvero eliminare la foto scelta?' },
    mediaLibraryModal: { close: 'Chiudi', upload: 'Carica', download: 'Scarica', images: uploadTitles.images.it, mediaAssets: uploadTitles.mediaAssets.it, noAssetsFound: 'Nessun file.', noImagesFound: 'Nessuna foto.', private: 'Privata ', deleteSelected: 'Elimina questa foto', chooseSelected: 'Usa questa foto', deleting: 'Eliminazione…' },
  },
  ui: {
    settingsDropdown: { account: 'Menu del tuo profilo' },
    errorBoundary: { details: 'Qualcosa è andato storto. ', reportIt: 'Segnalalo.' },
    toast: {
      noteAdded: 'Nota aggiunta',
      onFailToAddNote: 'La nota non è stata aggiunta: %{details}',
      noteUpdated: 'Nota cambiata',
      onFailToUpdateNote: 'La nota non è stata cambiata: %{details}',
      noteDeleted: 'Nota eliminata',
      onFailToDeleteNote: 'La nota non è stata eliminata: %{details}',
      noteResolved: 'Nota risolta',
      noteReopened: 'Nota riaperta',
      onFailToToggleNote: 'Lo stato della nota non è cambiato: %{details}',
      missingRequiredField: 'Manca qualcosa di obbligatorio: completalo prima di salvare.',
      onFailToPersist: 'La voce non è stata salvata: %{details}',
      onFailToPublishEntry: 'La voce non è stata pubblicata: %{details}',
    },
  },
  workflow: {
    workflow: { loading: 'Caricamento delle voci in lavorazione…', workflowHeading: 'In lavorazione', newPost: 'Nuova voce' },
    workflowCard: { deleteChanges: 'Elimina le modifiche', deleteNewEntry: 'Elimina la bozza' },
    workflowList: { readyHeader: 'Pronte', onPublishingNotReadyEntry: 'Si pubblicano solo le voci «Pronte»: porta la voce in quella colonna.' },
  },
};
