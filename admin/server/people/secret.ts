import { createHash, randomBytes } from 'node:crypto';

/** What opens a door, for its holder alone: 32 random bytes. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** What is kept of a secret. It is random, so that one pass is enough. */
export const digestOf = (secret: string): Uint8Array => createHash('sha256').update(secret).digest();
