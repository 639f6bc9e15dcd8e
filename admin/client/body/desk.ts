import { createContext, useContext } from 'react';
import type { EditorLanguage, ModelName } from '../../../src/model/index.ts';
import { say, type Phrase } from './phrases.ts';

/** An entry that a text or a block can point to. */
export interface Listed {
  readonly kind: ModelName;
  readonly id: string;
  readonly title: string;
}

/** A claim of the check of the entry that is being written. */
export interface Claim {
  readonly number: number;
  readonly statement: string;
}

/** What the editor of a text needs of the newsroom around it. */
export interface Desk {
  /** In which the editor reads the interface. */
  readonly language: EditorLanguage;
  /** Whether the entry is of a kind that is checked. */
  readonly isChecked: boolean;
  /** How an option of a closed list is called, by its key. */
  word(key: string): string;
  entries(kind: ModelName): Promise<readonly Listed[]>;
  claims(): Promise<readonly Claim[]>;
  /** The names of the files beside the entry. */
  files(): readonly string[];
  /** The address at which a file beside the entry can be seen. */
  picture(name: string): Promise<string | undefined>;
  /** A name for a file that is to be uploaded, which no other has. The file is seen, but not yet uploaded. */
  stage(file: File): string;
  /** Uploads a staged file. One that is already there stays. */
  upload(name: string): Promise<void>;
}

export const DeskContext = createContext<Desk | undefined>(undefined);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('No newsroom is around this text');
  return desk;
}

export function useSay(): (phrase: Phrase, values?: Readonly<Record<string, string | number>>) => string {
  const { language } = useDesk();
  return (phrase, values) => say(language, phrase, values);
}
