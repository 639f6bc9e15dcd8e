import type { EditorLanguage } from '../../src/model/index.ts';
import type { Person } from './git/commit.ts';
import type { Grant } from './permissions/roles.ts';

/** Somebody who is signed in. */
export interface Editor extends Person {
  readonly language: EditorLanguage;
  /** What they may do, and where. Whoever sits at the machine of a newsroom without accounts may do everything. */
  readonly grants: readonly Grant[] | 'everything';
  /** Who they are among the people of the stories, if they are one of them. */
  readonly person?: string | undefined;
  /** Their account, and how they came in; absent where there are no accounts. */
  readonly account?: Account | undefined;
}

export interface Account {
  readonly id: number;
  /** Absent for what the newsroom does by itself, since they have set a date for it. */
  readonly session?: number;
  /** The address of their device. */
  readonly address?: string;
}
