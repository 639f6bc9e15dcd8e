import type { Entry } from '../ingest/index.ts';
import { bodyView } from './body.ts';
import type { Edition } from './edition.ts';
import type { EntryParts } from './section.ts';

export const pageParts = (edition: Edition, entry: Entry<'page'>): EntryParts => ({
  kicker: [],
  standfirst: edition.version(entry).data.description,
  sections: [{ kind: 'body', body: bodyView(edition, entry) }],
});
