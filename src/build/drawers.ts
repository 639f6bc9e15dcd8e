import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { Crew } from '../crew.ts';
import type { PageView } from '../views/pages.ts';

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

/** How many pages a thread is given at a time: a message costs about as much as a small page. */
const batch = 16;
/** How many batches may wait for each thread, so that views do not fill the memory. */
const mostWaiting = 3;

/** Draws pages beside the thread that makes their views, and in it when the others have enough to do. */
export class Drawers {
  readonly #crew: Crew<readonly Order[], readonly Drawn[]>;
  readonly #module: string;
  readonly #drawn: (drawn: Drawn) => void;
  readonly #running = new Set<Promise<void>>();
  #orders: Order[] = [];

  /** `module` is the renderer's URL. `drawn` hears of each file. */
  constructor(module: string, drawn: (drawn: Drawn) => void) {
    this.#crew = new Crew(new URL('./drawer.ts', import.meta.url), module);
    this.#module = module;
    this.#drawn = drawn;
  }

  /** Takes an order, and resolves once there is room for the next. Rejects if a page could not be drawn. */
  async draw(order: Order): Promise<void> {
    this.#orders.push(order);
    if (this.#orders.length < batch) return;
    if (this.#running.size < this.#crew.size * mostWaiting) {
      this.#send();
      return;
    }
    for (const drawn of await drawAll(this.#module, this.#orders.splice(0))) this.#drawn(drawn);
    // The others are heard.
    await setImmediate();
  }

  /** Resolves once everything is drawn. */
  async done(): Promise<void> {
    this.#send();
    await Promise.all(this.#running);
  }

  end(): Promise<void> {
    return this.#crew.end();
  }

  #send(): void {
    if (this.#orders.length === 0) return;
    const running = this.#crew.do(this.#orders).then((drawn) => {
      for (const each of drawn) this.#drawn(each);
      this.#running.delete(running);
    });
    // Whoever waits hears of it.
    running.catch(() => undefined);
    this.#running.add(running);
    this.#orders = [];
  }
}

/** Draws pages and writes them. `module` is the renderer's URL. */
export async function drawAll(module: string, orders: readonly Order[]): Promise<Drawn[]> {
  // The renderer's one export, `draw` of `draw.ts`.
  const { draw } = (await import(module)) as { readonly draw: (view: PageView) => Promise<string> };
  const drawn: Drawn[] = [];
  for (const { view, file } of orders) {
    const html = await draw(JSON.parse(view) as PageView).catch((error: unknown) => {
      throw new Error(`${file}: ${error instanceof Error ? error.message : String(error)}`);
    });
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, html);
    const { size, mtimeMs } = statSync(file);
    drawn.push({ file, size, mtimeMs });
  }
  return drawn;
}
