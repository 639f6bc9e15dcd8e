import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';

/** A page to draw: its view as JSON, and the file that it becomes. */
export interface Order {
  readonly view: string;
  readonly file: string;
}
/** What became of an order. Sizes are in bytes. */
export type Drawn = { readonly file: string } & ({ readonly size: number; readonly mtimeMs: number } | { readonly error: string });

// The renderer's one export, `draw` of `draw.ts`.
const { draw } = (await import(String(workerData))) as { draw(view: unknown): Promise<string> };

async function fulfil({ view, file }: Order): Promise<Drawn> {
  try {
    const html = await draw(JSON.parse(view));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, html);
    const { size, mtimeMs } = statSync(file);
    return { file, size, mtimeMs };
  } catch (error) {
    return { file, error: error instanceof Error ? error.message : String(error) };
  }
}

parentPort?.on('message', (order: Order) => void fulfil(order).then((drawn) => parentPort?.postMessage(drawn)));
