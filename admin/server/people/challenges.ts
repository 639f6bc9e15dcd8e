import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Clock } from './database.ts';

const life = 5 * 60_000;

/**
 * Challenges that passkeys sign. Each says when and for what it was made, under a seal of this process, so that none has
 * to be kept until it is answered: whoever asks for a million of them fills nothing.
 */
export class Challenges {
  readonly #seal = randomBytes(32);
  readonly #clock: Clock;
  /** Answered ones, until they would be too old anyway. */
  readonly #answered = new Map<string, number>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** `purpose`: what it is for, and for whom. */
  make(purpose: string): Uint8Array<ArrayBuffer> {
    const made = Buffer.alloc(8);
    made.writeBigUInt64BE(BigInt(this.#clock()));
    const random = randomBytes(16);
    return new Uint8Array(Buffer.concat([made, random, this.#sealOf(made, random, purpose)]));
  }

  /** Whether a challenge was made here for this, a short while ago, and was not answered before. */
  accept(challenge: string, purpose: string): boolean {
    const now = this.#clock();
    for (const [old, time] of this.#answered) if (time < now - life) this.#answered.delete(old);
    const bytes = Buffer.from(challenge, 'base64url');
    if (bytes.length !== 56) return false;
    const [made, random, seal] = [bytes.subarray(0, 8), bytes.subarray(8, 24), bytes.subarray(24)];
    const time = Number(made.readBigUInt64BE());
    if (!timingSafeEqual(seal, this.#sealOf(made, random, purpose)) || time < now - life) return false;
    const name = bytes.toString('base64url');
    if (this.#answered.has(name)) return false;
    this.#answered.set(name, time);
    return true;
  }

  #sealOf(made: Uint8Array, random: Uint8Array, purpose: string): Buffer {
    return createHmac('sha256', this.#seal).update(made).update(random).update(purpose).digest();
  }
}
