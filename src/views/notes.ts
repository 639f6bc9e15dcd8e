import { paragraphs } from './parts.ts';
import type { EntryParts, SectionView } from './section.ts';

/** A paragraph, with the word or two by which a reader finds it. */
export interface NoteView {
  readonly lead?: string;
  readonly text: string;
}

/** A page of notes, with whom to ask beside them. */
export interface NotesParts extends EntryParts {
  readonly page: 'notes';
  readonly notes: readonly NoteView[];
  readonly beside: readonly SectionView[];
}

/** The paragraphs of a text. One that begins with a sentence of at most four words, such as “Gold and silver.”, has it as its lead. */
export const notesOf = (text: string): NoteView[] =>
  paragraphs(text).map((paragraph) => {
    const [, lead, rest] = /^((?:[^\s.]+ ){0,3}[^\s.]+\.)\s+(.*)$/s.exec(paragraph) ?? [];
    return lead === undefined || rest === undefined ? { text: paragraph } : { lead, text: rest };
  });
