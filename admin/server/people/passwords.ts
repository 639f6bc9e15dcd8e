import { hash, verify } from '@node-rs/argon2';
import { Refusal } from '../refusal.ts';

export const shortest = 12;
/** Longer ones only cost time. */
export const longest = 200;

/** Comparing takes memory and time on purpose: so many at once, and so many that wait. */
const atOnce = 2;
const mostWaiting = 30;

/** Different signs that look alike and mean the same are the same password. */
const plain = (password: string) => password.normalize('NFKC');

/** Makes and compares passwords, a few at a time, so that nobody can keep the server busy with them. */
export class Passwords {
  /** Compared with when there is no such account, so that the time does not tell. */
  readonly #nobodys = hash('nobody has this password');
  readonly #waiting: (() => void)[] = [];
  #running = 0;

  hash(password: string): Promise<string> {
    return this.#inTurn(() => hash(plain(password)));
  }

  /** Whether this is the password that `hashed` was made from. `undefined` takes as long, and is no password's. */
  async matches(hashed: string | undefined, password: string): Promise<boolean> {
    const nobodys = await this.#nobodys;
    const right = await this.#inTurn(() => verify(hashed ?? nobodys, plain(password)));
    return right && hashed !== undefined;
  }

  async #inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.#waiting.length >= mostWaiting) throw new Refusal(429, { it: 'Troppe persone entrano in questo momento: riprova fra poco', en: 'Too many people are signing in right now: try again in a moment' });
    if (this.#running >= atOnce) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    else this.#running += 1;
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#running -= 1;
    }
  }
}
