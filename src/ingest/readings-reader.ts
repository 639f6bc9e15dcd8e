import { workerData } from 'node:worker_threads';
import { serve } from '../crew.ts';
import type { Languages } from './entry.ts';
import type { EntryFiles } from './files.ts';
import { readKept } from './readings.ts';

// What `Readings` gives its crew.
const { root, languages } = workerData as { readonly root: string; readonly languages: Languages };

// As text, which crosses to another thread faster than objects do.
serve((entries: readonly EntryFiles[]) => JSON.stringify(entries.map((files) => [files.folder, readKept(root, files, languages)])));
