import type { CookieOptions } from 'hono/utils/cookie';
import { parse, serialize } from 'hono/utils/cookie';
import { longest } from './sessions.ts';

/** Behind TLS the browser itself sees to it that the cookie is this host's own, and never sent in the clear. */
const isSecure = (origin: string) => origin.startsWith('https:');
const nameAt = (origin: string) => (isSecure(origin) ? '__Host-newsroom' : 'newsroom');

/** The secret of the session that a browser sends, if it sends one. */
export const sessionIn = (header: string | undefined, origin: string): string | undefined => (header === undefined ? undefined : parse(header, nameAt(origin))[nameAt(origin)]);

/** What a browser is told to keep; without a secret, to forget. */
export function sessionCookie(secret: string | undefined, origin: string): string {
  const kept: CookieOptions = { path: '/', httpOnly: true, sameSite: 'Lax', secure: isSecure(origin), maxAge: secret === undefined ? 0 : longest / 1000 };
  return serialize(nameAt(origin), secret ?? '', kept);
}
