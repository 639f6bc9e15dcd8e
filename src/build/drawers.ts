import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Drawn, Order } from './drawer.ts';

/** How many pages may wait for each worker, so that their views do not fill the memory. */
const mostWaiting = 32;
const mostWorkers = Math.min(4, availableParallelism());

/** Draws pages beside the thread that makes their views. */
export class Drawers {
  readonly #module: string;
  readonly #workers: Worker[] = [];
  #ordered = 0;
  #waiting = 0;
  #failure: Error | undefined;
  #wake: (() => void) | undefined;
  readonly #drawn: (drawn: Exclude<Drawn, { error: string }>) => void;

  /** `module` is the renderer's URL. `drawn` hears of each file. */
  constructor(module: string, drawn: (drawn: Exclude<Drawn, { error: string }>) => void) {
    this.#module = module;
    this.#drawn = drawn;
  }

  /** Takes an order, and resolves once there is room for the next. */
  async draw(order: Order): Promise<void> {
    // A few pages are drawn before another worker has started.
    if (this.#waiting >= this.#workers.length * mostWaiting && this.#workers.length < mostWorkers) this.#workers.push(this.#hire());
    this.#waiting += 1;
    this.#workers[this.#ordered++ % this.#workers.length]?.postMessage(order);
    await this.#until(() => this.#waiting < mostWorkers * mostWaiting);
  }

  /** Resolves once everything is drawn. */
  async end(): Promise<void> {
    try {
      await this.#until(() => this.#waiting === 0);
    } finally {
      await Promise.all(this.#workers.map((worker) => worker.terminate()));
    }
  }

  #hire(): Worker {
    const worker = new Worker(new URL('./drawer.ts', import.meta.url), { workerData: this.#module });
    worker.on('message', (drawn: Drawn) => {
      this.#waiting -= 1;
      if ('error' in drawn) this.#failure ??= new Error(`${drawn.file}: ${drawn.error}`);
      else this.#drawn(drawn);
      this.#wake?.();
    });
    worker.on('error', (error) => {
      this.#failure ??= error instanceof Error ? error : new Error(String(error));
      this.#wake?.();
    });
    return worker;
  }

  async #until(isSo: () => boolean): Promise<void> {
    while (!isSo() && !this.#failure) await new Promise<void>((resolve) => (this.#wake = resolve));
    if (this.#failure) throw this.#failure;
  }
}
