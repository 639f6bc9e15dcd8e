import { isIP } from 'node:net';
import { mkdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { z } from 'zod';
import { openDoors } from '../../admin/server/doors.ts';
import { whyNotOpened } from '../../admin/server/lock.ts';
import { openNewsroom } from '../../admin/server/newsroom.ts';
import { People } from '../../admin/server/people/people.ts';
import type { Grant } from '../../admin/server/permissions/roles.ts';
import { contentFolder } from '../content.ts';

/** How the newsroom is run, by the environment (docs/newsroom.md). */
const settings = z
  .object({
    NEWSROOM_DIR: z.string().default('.newsroom'),
    NEWSROOM_ORIGIN: z.url({ protocol: /^https?$/ }).transform((address) => new URL(address).origin).optional(),
    NEWSROOM_ADDRESS: z.string().refine((address) => isIP(address) !== 0, 'an IP address').default('127.0.0.1'),
    NEWSROOM_PROXY: z.string().refine((address) => isIP(address) !== 0, 'an IP address').optional(),
    PORT: z.coerce.number().int().min(0).max(65535).default(4321),
  })
  .safeParse(process.env);
if (!settings.success) fail(settings.error.issues.map(({ path, message }) => `${path.join('.')} is not right: ${message}. See docs/newsroom.md.`).join('\n'));
const { NEWSROOM_DIR, NEWSROOM_ORIGIN, NEWSROOM_ADDRESS, NEWSROOM_PROXY, PORT } = settings.data;

// Passwords and cookies do not travel in the clear.
if (NEWSROOM_ORIGIN?.startsWith('http:') && !/^http:\/\/(?:localhost|127\.[\d.]+)(?::|$)/.test(NEWSROOM_ORIGIN)) fail(`NEWSROOM_ORIGIN is ${NEWSROOM_ORIGIN}: a newsroom that others reach must begin with https://. See docs/newsroom.md.`);

const isLoopback = (address: string) => address.startsWith('127.') || address === '::1';
const everything: readonly Grant[] = [{ role: 'administrator', places: 'all' }];
const folder = resolve(NEWSROOM_DIR);
let origin = NEWSROOM_ORIGIN ?? `http://localhost:${PORT}`;
mkdirSync(folder, { recursive: true, mode: 0o700 });
const people = new People({ file: join(folder, 'people.db'), origin: () => origin });

const [command, name, email, ...rest] = process.argv.slice(2);
if (command === 'invite' && name !== undefined && email !== undefined && rest.length === 0) invite(name, email);
else if (command === undefined) await run();
else fail('npm run newsroom                          runs it\nnpm run newsroom -- invite "NAME" EMAIL    gives somebody a link to administer it');

/** Prints a link for somebody who shall administer the newsroom, or come into it again. */
function invite(named: string, address: string): void {
  const whom = { name: named, email: address.trim(), language: 'it', grants: everything, byline: null } as const;
  if (!z.email().safeParse(whom.email).success) fail(`“${address}” is not an e-mail address.`);
  const known = people.accounts.byEmail(whom.email);
  console.log(`${known ? `${known.name} has an account. To choose another password` : `For ${named}, who can then invite others`}, once, within a week:\n${origin}/admin/invitation/#${people.invitations.make(known ?? whom)}`);
  people.close();
}

async function run(): Promise<void> {
  const newsroom = await openNewsroom({ folder, content: contentFolder(), people }).catch(failAt);
  const isEmpty = people.accounts.all().length === 0;
  const host = isEmpty && !isLoopback(NEWSROOM_ADDRESS) ? '127.0.0.1' : NEWSROOM_ADDRESS;
  await newsroom.bringFolder().catch(failAt);
  void newsroom.builds.request();
  const doors = await openDoors(newsroom, { host, port: PORT, team: { people, origin: NEWSROOM_ORIGIN, proxy: NEWSROOM_PROXY } });
  origin = doors.origin;
  newsroom.schedule.start();
  console.log(`The newsroom is at ${doors.origin}/admin/, listening on ${host}. It keeps its work in ${relative(process.cwd(), folder) || folder}.`);
  if (isEmpty) console.log('Nobody has an account yet, so it listens to this machine only. Invite the first person:\nnpm run newsroom -- invite "NAME" EMAIL');

  let stopping: Promise<void> | undefined;
  const stop = async () => {
    await doors.close();
    await newsroom.close();
    people.close();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void (stopping ??= stop()).then(() => process.exit()));
}

function failAt(error: unknown): never {
  fail(whyNotOpened(error, folder) ?? String(error));
}

function fail(why: string): never {
  console.error(why);
  process.exit(1);
}
