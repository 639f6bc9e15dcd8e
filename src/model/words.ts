/** The languages that the newsroom speaks to editors. A site's own languages are in `content/site.yml`. */
export const editorLanguages = ['it', 'en'] as const;
export type EditorLanguage = (typeof editorLanguages)[number];

/** A phrase for editors, in each language of the newsroom. */
export type Words = Readonly<Record<EditorLanguage, string>>;
