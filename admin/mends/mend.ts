/** What is replaced in a file of Decap while it is bundled. */
export interface Mend {
  /** The file, from its package, such as `decap-cms-core/reducers/entryDraft`. */
  readonly file: string;
  readonly was: string;
  readonly is: string;
}
