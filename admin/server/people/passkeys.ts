import type { DatabaseSync } from 'node:sqlite';
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
  type AuthenticationResponseJSON,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
} from '@simplewebauthn/server';
import { z } from 'zod';
import type { Account } from './accounts.ts';
import { Challenges } from './challenges.ts';
import type { Clock } from './database.ts';

const row = z.object({ id: z.string(), person: z.number(), name: z.string(), key: z.instanceof(Uint8Array), counter: z.number(), transports: z.string().transform((text) => z.array(z.string()).parse(JSON.parse(text))), since: z.number() });
export type Passkey = z.output<typeof row>;

const signingIn = 'sign in';
const adding = (person: number) => `add to ${person}`;

/** The passkeys of people: each is bound to this newsroom's address, and asks for its owner's finger, face or number. */
export class Passkeys {
  readonly #database: DatabaseSync;
  readonly #clock: Clock;
  readonly #origin: () => string;
  readonly #challenges: Challenges;

  constructor(database: DatabaseSync, clock: Clock, origin: () => string) {
    this.#database = database;
    this.#clock = clock;
    this.#origin = origin;
    this.#challenges = new Challenges(clock);
  }

  get #host(): string {
    return new URL(this.#origin()).hostname;
  }

  of(person: number): Passkey[] {
    return z.array(row).parse(this.#database.prepare('SELECT * FROM passkey WHERE person = ? ORDER BY since').all(person));
  }

  remove(person: number, id: string): void {
    this.#database.prepare('DELETE FROM passkey WHERE person = ? AND id = ?').run(person, id);
  }

  toAdd({ id, email, name }: Account): Promise<PublicKeyCredentialCreationOptionsJSON> {
    return generateRegistrationOptions({
      rpName: this.#host,
      rpID: this.#host,
      userName: email,
      userDisplayName: name,
      userID: new TextEncoder().encode(`${id}`),
      challenge: this.#challenges.make(adding(id)),
      excludeCredentials: this.of(id).map((passkey) => ({ id: passkey.id, transports: passkey.transports })),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
  }

  /** Adds the passkey that a browser made; says whether it was right. */
  async add(person: number, name: string, response: RegistrationResponseJSON): Promise<boolean> {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response,
      expectedChallenge: (challenge) => this.#challenges.accept(challenge, adding(person)),
      expectedOrigin: this.#origin(),
      expectedRPID: this.#host,
      requireUserVerification: true,
    }).catch(() => ({ verified: false, registrationInfo: undefined }));
    if (!verified || registrationInfo === undefined) return false;
    const { id, publicKey, counter, transports = [] } = registrationInfo.credential;
    return this.#database.prepare('INSERT OR IGNORE INTO passkey (id, person, name, key, counter, transports, since) VALUES (?, ?, ?, ?, ?, ?, ?)').run(id, person, name, publicKey, counter, JSON.stringify(transports), this.#clock()).changes === 1;
  }

  toSignIn(): Promise<PublicKeyCredentialRequestOptionsJSON> {
    return generateAuthenticationOptions({ rpID: this.#host, challenge: this.#challenges.make(signingIn), userVerification: 'required' });
  }

  /** The person whose passkey answered, if it is right and its challenge was not answered before. */
  async personOf(response: AuthenticationResponseJSON): Promise<number | undefined> {
    const known = row.optional().parse(this.#database.prepare('SELECT * FROM passkey WHERE id = ?').get(response.id));
    if (known === undefined) return undefined;
    const found = await verifyAuthenticationResponse({
      response,
      expectedChallenge: (challenge) => this.#challenges.accept(challenge, signingIn),
      expectedOrigin: this.#origin(),
      expectedRPID: this.#host,
      requireUserVerification: true,
      credential: { id: known.id, publicKey: new Uint8Array(known.key), counter: known.counter, transports: known.transports },
    }).catch(() => undefined);
    if (!found?.verified) return undefined;
    this.#database.prepare('UPDATE passkey SET counter = ? WHERE id = ?').run(found.authenticationInfo.newCounter, known.id);
    return known.person;
  }
}
