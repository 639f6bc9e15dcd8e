import { Crew } from '../crew.ts';
import type { Drawn, Order } from './drawer.ts';

/** How many pages a thread is given at a time: a message costs about as much as a small page. */
const batch = 16;
/** How many batches may wait for each thread, so that views do not fill the memory. */
const mostWaiting = 3;

/** Draws pages beside the thread that makes their views. */
export class Drawers {
  readonly #crew: Crew<readonly Order[], readonly Drawn[]>;
  readonly #drawn: (drawn: Drawn) => void;
  readonly #running = new Set<Promise<void>>();
  #orders: Order[] = [];

  /** `module` is the renderer's URL. `drawn` hears of each file. */
  constructor(module: string, drawn: (drawn: Drawn) => void) {
    this.#crew = new Crew(new URL('./drawer.ts', import.meta.url), module);
    this.#drawn = drawn;
  }

  /** Takes an order, and resolves once there is room for the next. Rejects if a page could not be drawn. */
  async draw(order: Order): Promise<void> {
    this.#orders.push(order);
    if (this.#orders.length < batch) return;
    this.#send();
    if (this.#running.size >= this.#crew.size * mostWaiting) await Promise.race(this.#running);
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
