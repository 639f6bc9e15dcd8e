import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { readEntry } from '../../src/ingest/entry.ts';
import { readList } from '../../src/ingest/lists.ts';
import type { Problem } from '../../src/ingest/index.ts';
import { readSite } from '../../src/ingest/site-file.ts';
import type { Site } from '../../src/site.ts';
import { contentFile } from './content-path.ts';

/** What may never be stored, not even in a draft: code, and what cannot be read at all. */
export const isDangerous = ({ rank }: Problem): boolean => rank === 'unsafe' || rank === 'unreadable';

/** A text of the repository, by its path. */
export type Texts = ReadonlyMap<string, string>;

/** Checks the texts of one entry, or one file of lists or settings, by the very reader that builds the site. */
export function checkTexts(texts: Texts, site: Site): Problem[] {
  const folder = mkdtempSync(join(tmpdir(), 'cappello-check-'));
  try {
    for (const [path, text] of texts) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const root = join(folder, 'content');
    const problems: Problem[] = [];
    const entries = Map.groupBy(texts.keys(), (path) => dirname(path));
    for (const [at, paths] of entries) {
      const file = contentFile(paths[0] ?? '');
      if (file?.kind === 'site') readSite(root, problems);
      else if (file?.kind === 'list') readList(root, file.collection, site, problems);
      else if (file?.kind === 'text') {
        const named = paths.map((path) => [contentFile(path), path.slice('content/'.length)] as const);
        const written = site.locales.flatMap((locale) => named.flatMap(([each, path]) => (each?.kind === 'text' && each.language === locale ? [[locale, path] as const] : [])));
        problems.push(...readEntry(root, { collection: file.collection, id: basename(at), folder: at.slice('content/'.length), texts: new Map(written), beside: [] }, site).problems);
      }
    }
    return problems;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What the thread is asked. */
export interface Asked {
  readonly id: number;
  readonly folder: string;
  readonly cache: string;
}
type Answered = { readonly id: number } & ({ readonly problems: readonly Problem[] } | { readonly error: string });

/** For so many milliseconds the thread waits for the next check, and then gives its memory back. */
const patience = 60_000;
let thread: { readonly worker: Worker; readonly waiting: Map<number, { readonly resolve: (problems: readonly Problem[]) => void; readonly reject: (error: Error) => void }> } | undefined;
let asked = 0;
let idle: NodeJS.Timeout | undefined;

/** Checks a whole content folder in a thread of its own, so that nobody has to wait for it. `cache`: where it keeps what it has read. */
export function checkFolder(folder: string, cache: string): Promise<readonly Problem[]> {
  clearTimeout(idle);
  const { worker, waiting } = (thread ??= startThread());
  const id = (asked += 1);
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject });
    worker.ref();
    worker.postMessage({ id, folder, cache } satisfies Asked);
  });
}

function startThread(): NonNullable<typeof thread> {
  const worker = new Worker(fileURLToPath(new URL('content-check-worker.ts', import.meta.url)));
  const started: NonNullable<typeof thread> = { worker, waiting: new Map() };
  worker.on('message', (answer: Answered) => {
    const question = started.waiting.get(answer.id);
    started.waiting.delete(answer.id);
    if ('problems' in answer) question?.resolve(answer.problems);
    else question?.reject(new Error(answer.error));
    if (started.waiting.size > 0) return;
    // A thread that waits keeps no program from ending.
    worker.unref();
    idle = setTimeout(() => void worker.terminate(), patience).unref();
  });
  const gone = (error: Error) => {
    if (thread === started) thread = undefined;
    for (const { reject } of started.waiting.values()) reject(error);
  };
  worker.on('error', gone);
  worker.on('exit', (code) => gone(new Error(`The check of content ended with ${code}`)));
  return started;
}
