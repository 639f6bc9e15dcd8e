import type { EditorLanguage } from '../../src/model/index.ts';
import type { Person } from './git/commit.ts';

/** Somebody who is signed in. */
export interface Editor extends Person {
  readonly language: EditorLanguage;
}
