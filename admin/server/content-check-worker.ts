import { parentPort, workerData } from 'node:worker_threads';
import { digestOfCode } from '../../src/code.ts';
import { readContent } from '../../src/ingest/index.ts';

const { folder, cache } = workerData as { readonly folder: string; readonly cache: string };
const { problems } = await readContent(folder, { cache, code: digestOfCode(), anew: false });
parentPort?.postMessage(problems);
