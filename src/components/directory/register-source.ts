import { Directory } from '../../directory/answer.ts';
import type { Register } from '../../directory/register.ts';

/** All firms, fetched at the first question. */
export class RegisterSource {
  readonly #address: string;
  #opening: Promise<Directory> | undefined;

  constructor(address: string) {
    this.#address = address;
  }

  /** Fetches the firms, unless that is done or under way. What failed is tried again. */
  open(): Promise<Directory> {
    this.#opening ??= this.#fetch().catch((error: unknown) => {
      this.#opening = undefined;
      throw error;
    });
    return this.#opening;
  }

  async #fetch(): Promise<Directory> {
    const response = await fetch(this.#address, { cache: 'no-cache' });
    if (!response.ok) throw new Error(`${response.status} for ${this.#address}`);
    // The build writes this file by the same type.
    return new Directory((await response.json()) as Register);
  }
}
