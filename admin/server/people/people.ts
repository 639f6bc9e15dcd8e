import type { DatabaseSync } from 'node:sqlite';
import type { Editor } from '../editor.ts';
import { Refusal } from '../refusal.ts';
import { Accounts, type Account, type Newcomer } from './accounts.ts';
import { Attempts } from './attempts.ts';
import { Audit } from './audit.ts';
import { inTransaction, openDatabase, type Clock } from './database.ts';
import { Invitations, type Invitation } from './invitations.ts';
import { Passkeys } from './passkeys.ts';
import { longest, Passwords, shortest } from './passwords.ts';
import { Sessions } from './sessions.ts';

/** From where somebody comes: the address of their device, and what it says it is. */
export interface From {
  readonly address: string;
  readonly device: string;
}

export interface PeopleOptions {
  /** The file in which they are kept. */
  readonly file: string;
  /** Where the newsroom is, as browsers see it. */
  readonly origin: () => string;
  readonly clock?: Clock;
}

/** The people of a newsroom: who they are, how they come in, and what they did. */
export class People {
  readonly accounts: Accounts;
  readonly sessions: Sessions;
  readonly invitations: Invitations;
  readonly passkeys: Passkeys;
  readonly audit: Audit;
  readonly #database: DatabaseSync;
  readonly #passwords = new Passwords();
  readonly #attempts: Attempts;

  constructor({ file, origin, clock = Date.now }: PeopleOptions) {
    this.#database = openDatabase(file);
    this.accounts = new Accounts(this.#database, clock);
    this.sessions = new Sessions(this.#database, clock);
    this.invitations = new Invitations(this.#database, clock);
    this.passkeys = new Passkeys(this.#database, clock, origin);
    this.audit = new Audit(this.#database, clock);
    this.#attempts = new Attempts(this.#database, clock);
  }

  /** Whose session a secret opens. What they may do is asked anew each time, so that a change holds at once. */
  editor(secret: string, address: string): Editor | undefined {
    const session = this.sessions.find(secret);
    const account = session && this.accounts.get(session.person);
    return account && { ...editorOf(account), account: { id: account.id, session: session.id, address } };
  }

  /** Somebody by their address, with what they may do now, if they still have an account. */
  known(email: string): Editor | undefined {
    const account = this.accounts.byEmail(email);
    return account && { ...editorOf(account), account: { id: account.id } };
  }

  /** Begins a session for whoever knows the password. Neither words nor time tell whether there is such an account. */
  async signIn(email: string, password: string, { address, device }: From): Promise<string> {
    if (!this.#attempts.begin(email, address)) throw tooMany;
    const account = this.accounts.byEmail(email);
    const right = await this.#passwords.matches(account?.password ?? undefined, password);
    if (!right || account === undefined) {
      this.audit.write({ person: account?.id, address, action: 'sign-in', outcome: 'refused' });
      throw wrong;
    }
    this.#attempts.right(email, address);
    return this.#begin(account.id, 'sign-in', { address, device });
  }

  async signInByPasskey(response: Parameters<Passkeys['personOf']>[0], { address, device }: From): Promise<string> {
    if (!this.#attempts.begin(undefined, address)) throw tooMany;
    const person = await this.passkeys.personOf(response);
    if (person === undefined || this.accounts.get(person) === undefined) {
      this.audit.write({ address, action: 'sign-in by passkey', outcome: 'refused' });
      throw wrongPasskey;
    }
    this.#attempts.right(undefined, address);
    return this.#begin(person, 'sign-in by passkey', { address, device });
  }

  /** The invitation that a link leads to. */
  invited(secret: string, address: string): Invitation {
    if (!this.#attempts.begin(undefined, address)) throw tooMany;
    const invitation = this.invitations.find(secret);
    if (invitation === undefined) throw over;
    this.#attempts.right(undefined, address);
    return invitation;
  }

  /** Takes up an invitation: there is an account then, or another password for the one there is, and a session. */
  async accept(secret: string, password: string, from: From): Promise<string> {
    const { id, email } = this.invited(secret, from.address);
    this.#requireGood(password, email);
    const hashed = await this.#passwords.hash(password);
    const person = inTransaction(this.#database, () => {
      const invitation = this.invitations.take(secret);
      if (invitation === undefined) throw over;
      if (invitation.person === null) return this.accounts.add(invitation, hashed);
      this.accounts.setPassword(invitation.person, hashed);
      this.sessions.endAll(invitation.person);
      return invitation.person;
    });
    return this.#begin(person, 'invitation accepted', from, `invitation ${id}`);
  }

  /** The secret of a link for somebody new. */
  invite(whom: Newcomer): string {
    if (this.accounts.byEmail(whom.email)) throw new Refusal(409, { it: `${whom.email} ha già un accesso`, en: `${whom.email} has an account already` });
    return this.invitations.make(whom);
  }

  /** Changes a password, and ends the sessions everywhere else. */
  async changePassword({ id, session }: { readonly id: number; readonly session: number }, present: string, next: string, address: string): Promise<void> {
    const account = this.require(id);
    this.#requireGood(next, account.email);
    if (!this.#attempts.begin(account.email, address)) throw tooMany;
    if (!(await this.#passwords.matches(account.password ?? undefined, present))) throw new Refusal(403, { it: 'La password attuale non è questa', en: 'This is not your present password' });
    this.#attempts.right(account.email, address);
    const hashed = await this.#passwords.hash(next);
    inTransaction(this.#database, () => {
      this.accounts.setPassword(id, hashed);
      this.sessions.endAll(id, session);
    });
  }

  /** Removes a person. Somebody must be left who can administer the newsroom. */
  remove(id: number): void {
    this.require(id);
    if (this.accounts.isLastAdministrator(id)) throw lastAdministrator;
    inTransaction(this.#database, () => this.accounts.erase(id));
  }

  setRoles(id: number, { grants, byline }: Pick<Account, 'grants' | 'byline'>): void {
    this.require(id);
    if (this.accounts.isLastAdministrator(id) && !grants.some(({ role }) => role === 'administrator')) throw lastAdministrator;
    this.accounts.setRoles(id, grants, byline);
  }

  require(id: number): Account {
    const account = this.accounts.get(id);
    if (account === undefined) throw new Refusal(404, { it: 'Questa persona non c’è, o non c’è più', en: 'There is no such person, or no longer' });
    return account;
  }

  close(): void {
    this.#database.close();
  }

  #begin(person: number, action: string, { address, device }: From, entry?: string): string {
    const secret = this.sessions.begin(person, device);
    this.audit.write({ person, session: this.sessions.find(secret)?.id, address, action, entry, outcome: 'done' });
    return secret;
  }

  #requireGood(password: string, email: string): void {
    if (password.length < shortest || password.length > longest) throw new Refusal(422, { it: `La password deve avere almeno ${shortest} caratteri: bastano tre o quattro parole`, en: `The password must have at least ${shortest} characters: three or four words will do` });
    if (password.toLowerCase().includes(email.toLowerCase()) || new Set(password).size < 5) throw new Refusal(422, { it: 'Questa password si indovina: scegline un’altra', en: 'This password can be guessed: choose another' });
  }
}

const editorOf = ({ name, email, language, grants, byline }: Account): Editor => ({ name, email, language, grants, person: byline ?? undefined });

const tooMany = new Refusal(429, { it: 'Troppi tentativi sbagliati: riprova fra un quarto d’ora', en: 'Too many wrong attempts: try again in a quarter of an hour' });
const wrong = new Refusal(401, { it: 'Indirizzo o password non sono giusti', en: 'The address or the password is not right' });
const wrongPasskey = new Refusal(401, { it: 'Questa passkey non apre la redazione', en: 'This passkey does not open the newsroom' });
const over = new Refusal(410, { it: 'Questo invito non vale più: chiedine un altro', en: 'This invitation is no longer valid: ask for another one' });
const lastAdministrator = new Refusal(409, { it: 'È l’ultima persona che amministra la redazione: prima nominane un’altra', en: 'This is the last person who administers the newsroom: appoint another one first' });
