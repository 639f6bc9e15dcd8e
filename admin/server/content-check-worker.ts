import { parentPort } from 'node:worker_threads';
import { digestOfCode } from '../../src/code.ts';
import { readContent, type Memory } from '../../src/ingest/index.ts';
import type { Asked } from './content-check.ts';

/** What was read of each folder, for the next time. */
const memories = new Map<string, Memory>();
const code = digestOfCode();

parentPort?.on('message', ({ id, folder, cache }: Asked) => {
  const memory = memories.get(folder) ?? { cache, code, anew: false };
  memories.set(folder, memory);
  readContent(folder, memory).then(
    ({ problems }) => parentPort?.postMessage({ id, problems }),
    (error: unknown) => parentPort?.postMessage({ id, error: error instanceof Error ? error.message : String(error) }),
  );
});
