import type { DatabaseSync } from 'node:sqlite';
import { isIPv6 } from 'node:net';
import type { Clock } from './database.ts';
import { digestOf } from './secret.ts';

const window = 15 * 60_000;

/** Wrong attempts in a quarter of an hour: of one account from one address, of one account from everywhere, of one address on all accounts. */
const most = { pair: 5, account: 25, address: 60 } as const;

/**
 * Counts wrong attempts to sign in. Whoever mistypes is stopped at their own account: the others of the office, who come
 * from the same address, are not. An attempt counts before it is looked at, so that many at once do not slip through.
 */
export class Attempts {
  readonly #database: DatabaseSync;
  readonly #clock: Clock;

  constructor(database: DatabaseSync, clock: Clock) {
    this.#database = database;
    this.#clock = clock;
  }

  /** Whether somebody may try. `account`: what they say their e-mail address is, if they say one. */
  begin(account: string | undefined, address: string): boolean {
    const now = this.#clock();
    this.#database.prepare('DELETE FROM attempt WHERE time < ?').run(now - window);
    const kinds = keys(account, address);
    const count = this.#database.prepare('SELECT count(*) AS n FROM attempt WHERE at = ?');
    if (kinds.some(([kind, at]) => Number(count.get(at)?.['n']) >= most[kind])) return false;
    for (const [, at] of kinds) this.#database.prepare('INSERT INTO attempt (at, time) VALUES (?, ?)').run(at, now);
    return true;
  }

  /** The attempt was right: it is not counted, nor are those before it from there on this account. */
  right(account: string | undefined, address: string): void {
    for (const [kind, at] of keys(account, address)) {
      if (kind === 'pair') this.#database.prepare('DELETE FROM attempt WHERE at = ?').run(at);
      else this.#database.prepare('DELETE FROM attempt WHERE rowid = (SELECT max(rowid) FROM attempt WHERE at = ?)').run(at);
    }
  }
}

/** Under what an attempt is counted. Neither the account nor the address can be read from it. */
function keys(account: string | undefined, address: string): readonly (readonly [keyof typeof most, string])[] {
  const key = (...of: readonly string[]) => Buffer.from(digestOf(JSON.stringify(of))).toString('base64url');
  const from = network(address);
  const who = account?.trim().toLowerCase();
  return who === undefined ? [['address', key('address', from)]] : [['pair', key('pair', who, from)], ['account', key('account', who)], ['address', key('address', from)]];
}

/** One household has a whole network of IPv6 addresses: the first 64 bits. */
export function network(address: string): string {
  if (!isIPv6(address)) return address;
  const [head = '', tail] = (address.split('%')[0] ?? '').toLowerCase().split('::');
  const [before, after] = [head, tail ?? ''].map((part) => part.split(':').filter((group) => group !== ''));
  const missing = tail === undefined ? [] : Array<string>(Math.max(0, 8 - (before?.length ?? 0) - (after?.length ?? 0))).fill('0');
  return [...(before ?? []), ...missing, ...(after ?? [])].slice(0, 4).map((group) => group.replace(/^0+(?=.)/, '')).join(':');
}
