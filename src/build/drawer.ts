import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { workerData } from 'node:worker_threads';
import { serve } from '../crew.ts';

/** A page to draw: its view as JSON, and the file that it becomes. */
export interface Order {
  readonly view: string;
  readonly file: string;
}
/** A page that was drawn. The size is in bytes. */
export interface Drawn {
  readonly file: string;
  readonly size: number;
  readonly mtimeMs: number;
}

// The renderer's one export, `draw` of `draw.ts`.
const { draw } = (await import(String(workerData))) as { readonly draw: (view: unknown) => Promise<string> };

serve(async (orders: readonly Order[]): Promise<Drawn[]> => {
  const drawn: Drawn[] = [];
  for (const { view, file } of orders) {
    const html = await draw(JSON.parse(view)).catch((error: unknown) => {
      throw new Error(`${file}: ${error instanceof Error ? error.message : String(error)}`);
    });
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, html);
    const { size, mtimeMs } = statSync(file);
    drawn.push({ file, size, mtimeMs });
  }
  return drawn;
});
