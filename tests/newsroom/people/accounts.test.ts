import { describe, expect } from 'vitest';
import { password, test, type TeamRoom } from '../team.ts';

const day = 24 * 3_600_000;
const quarter = 15 * 60_000;
const writer = [{ role: 'writer', places: ['territory/murano'] }] as const;
const administrator = [{ role: 'administrator', places: 'all' }] as const;

const signIn = (room: TeamRoom, email: string, tried: string) => room.send({ path: '/api/sign-in', body: { email, password: tried } });
const isSignedIn = async (room: TeamRoom, session: string) => (await room.send({ method: 'GET', path: '/api/me', session })).status === 200;
const cookieOf = (headers: { readonly 'set-cookie'?: string[] | undefined }) => /^newsroom=([^;]*)/.exec(headers['set-cookie']?.[0] ?? '')?.[1] ?? '';
const grantsOf = (roles: readonly { readonly role: string; readonly places: 'all' | readonly string[] }[]) => roles.map((role) => ({ ...role })) as Parameters<TeamRoom['join']>[1];

describe('An invitation', () => {
  const invited = (room: TeamRoom, email: string) => room.people.invite({ name: 'Ada', email, language: 'it', grants: grantsOf(writer), byline: null });

  test('gives an account with its roles to whoever takes it up, who is signed in then', async ({ room }) => {
    const secret = invited(room, 'ada@example.org');
    expect((await room.send({ path: '/api/invitation', body: { secret } })).json).toEqual({ name: 'Ada', email: 'ada@example.org', language: 'it' });
    const answer = await room.send({ path: '/api/invitation/accept', body: { secret, password } });
    expect((await room.send({ method: 'GET', path: '/api/me', session: cookieOf(answer.headers) })).json).toEqual({ name: 'Ada', email: 'ada@example.org', language: 'it', grants: writer });
  });

  test('works once', async ({ room }) => {
    const secret = invited(room, 'once@example.org');
    const both = await Promise.all([1, 2].map(() => room.send({ path: '/api/invitation/accept', body: { secret, password } })));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 410]);
    expect((await room.send({ path: '/api/invitation', body: { secret } })).status).toBe(410);
  });

  test('is not used up by a password that is too short', async ({ room }) => {
    const secret = invited(room, 'short@example.org');
    expect((await room.send({ path: '/api/invitation/accept', body: { secret, password: 'corta' } })).status).toBe(422);
    expect((await room.send({ path: '/api/invitation/accept', body: { secret, password } })).status).toBe(200);
  });

  test('ends after a week, and when there is a newer one', async ({ room }) => {
    const secret = invited(room, 'late@example.org');
    const newer = invited(room, 'late@example.org');
    expect((await room.send({ path: '/api/invitation', body: { secret } })).status).toBe(410);
    expect((await room.send({ path: '/api/invitation', body: { secret: newer } })).status).toBe(200);
    room.wait(8 * day);
    expect((await room.send({ path: '/api/invitation/accept', body: { secret: newer, password } })).status).toBe(410);
  });
});

describe('Signing in', () => {
  test('with the right password gives a cookie that scripts and other sites do not get', async ({ room }) => {
    const { email } = await room.join('Berta', grantsOf(writer));
    const { headers } = await signIn(room, ` ${email.toUpperCase()}`, password);
    expect(headers['set-cookie']?.[0]).toMatch(/^newsroom=[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/);
  });

  test('fails in the same words whether or not there is such an account', async ({ room }) => {
    const { email } = await room.join('Carla', grantsOf(writer));
    const known = await signIn(room, email, 'non è questa, no');
    const unknown = await signIn(room, 'nobody@example.org', 'non è questa, no');
    expect([known.status, known.text]).toEqual([unknown.status, unknown.text]);
    expect(known.status).toBe(401);
  });

  test('stops whoever guesses at an account, and not their colleagues at the same address', async ({ room }) => {
    const [dora, elsa] = [await room.join('Dora', grantsOf(writer)), await room.join('Elsa', grantsOf(writer))];
    const guesses = await Promise.all(Array.from({ length: 12 }, (_, at) => signIn(room, dora.email, `tentativo numero ${at}`)));
    expect(guesses.filter(({ status }) => status === 401)).toHaveLength(5);
    expect((await signIn(room, dora.email, password)).status).toBe(429);
    expect((await signIn(room, elsa.email, password)).status).toBe(200);
    room.wait(quarter + 1);
    expect((await signIn(room, dora.email, password)).status).toBe(200);
  });

  test('stops whoever tries one password on many accounts', async ({ room }) => {
    const tried: number[] = [];
    for (let at = 0; at < 70; at += 1) tried.push((await signIn(room, `n${at}@example.org`, 'estate duemila')).status);
    expect(tried.filter((status) => status === 401).length).toBeLessThanOrEqual(60);
    expect(tried.at(-1)).toBe(429);
    room.wait(quarter + 1);
  });

  test('is written down, right or wrong', async ({ room }) => {
    const { id, email } = await room.join('Fede', grantsOf(writer));
    await signIn(room, email, 'sbagliata davvero');
    await signIn(room, email, password);
    expect(room.people.audit.read().slice(0, 2)).toMatchObject([{ person: id, action: 'sign-in', outcome: 'done' }, { person: id, action: 'sign-in', outcome: 'refused' }]);
  });
});

describe('A session', () => {
  test('ends when its person signs out', async ({ room }) => {
    const { session } = await room.join('Gaia', grantsOf(writer));
    expect(await isSignedIn(room, session)).toBe(true);
    await room.send({ path: '/api/sign-out', session });
    expect(await isSignedIn(room, session)).toBe(false);
  });

  test('ends when nobody uses it for three days, and after thirty in any case', async ({ room }) => {
    const { session, email } = await room.join('Irma', grantsOf(writer));
    for (let days = 0; days < 28; days += 2) {
      room.wait(2 * day);
      expect(await isSignedIn(room, session)).toBe(true);
    }
    room.wait(2.5 * day);
    expect(await isSignedIn(room, session)).toBe(false);
    const other = cookieOf((await signIn(room, email, password)).headers);
    room.wait(3 * day + 1);
    expect(await isSignedIn(room, other)).toBe(false);
  });

  test('is kept as a digest: what is on the disk opens nothing', async ({ room }) => {
    const { session } = await room.join('Lina', grantsOf(writer));
    expect(await isSignedIn(room, Buffer.from(session).toString('base64url'))).toBe(false);
    expect(JSON.stringify(room.people.sessions.of(room.people.accounts.byEmail('lina@example.org')?.id ?? 0))).not.toContain(session);
  });

  test('elsewhere ends when the password changes, and the present one goes on', async ({ room }) => {
    const { session, email } = await room.join('Mara', grantsOf(writer));
    const elsewhere = cookieOf((await signIn(room, email, password)).headers);
    expect((await room.send({ path: '/api/account/password', body: { present: 'non questa davvero', next: 'un’altra frase lunga' }, session })).status).toBe(403);
    expect((await room.send({ path: '/api/account/password', body: { present: password, next: 'un’altra frase lunga' }, session })).status).toBe(200);
    expect([await isSignedIn(room, session), await isSignedIn(room, elsewhere)]).toEqual([true, false]);
    expect((await signIn(room, email, password)).status).toBe(401);
  });

  test('can be ended by its person, one by one, and no other person’s', async ({ room }) => {
    const [nina, olga] = [await room.join('Nina', grantsOf(writer)), await room.join('Olga', grantsOf(writer))];
    const elsewhere = cookieOf((await signIn(room, nina.email, password)).headers);
    const [, first] = room.people.sessions.of(nina.id).sort((a, b) => b.id - a.id);
    await room.send({ path: '/api/account/sessions/end', body: { id: first?.id }, session: olga.session });
    expect(await isSignedIn(room, nina.session)).toBe(true);
    await room.send({ path: '/api/account/sessions/end', body: { id: first?.id }, session: elsewhere });
    expect([await isSignedIn(room, nina.session), await isSignedIn(room, elsewhere)]).toEqual([false, true]);
  });
});

describe('An administrator', () => {
  test('invites, gives roles that hold at once, ends sessions and reads what was done', async ({ room }) => {
    const [chief, paola] = [await room.join('Capo', grantsOf(administrator)), await room.join('Paola', grantsOf(writer))];
    const invitation = await room.send({ path: '/api/people/invite', body: { name: 'Rita', email: 'rita@example.org', language: 'it', grants: writer, byline: null }, session: chief.session });
    expect(invitation.json['link']).toMatch(new RegExp(`^${room.origin}/admin/invitation/#[\\w-]{43}$`));
    await room.send({ path: '/api/people/roles', body: { id: paola.id, grants: [{ role: 'publisher', places: 'all' }], byline: 'anna-neri' }, session: chief.session });
    expect((await room.send({ method: 'GET', path: '/api/me', session: paola.session })).json['grants']).toEqual([{ role: 'publisher', places: 'all' }]);
    await room.send({ path: '/api/people/end-sessions', body: { id: paola.id }, session: chief.session });
    expect(await isSignedIn(room, paola.session)).toBe(false);
    const { text } = await room.send({ method: 'GET', path: '/api/audit', session: chief.session });
    expect((JSON.parse(text) as unknown[]).slice(0, 3)).toMatchObject([{ action: 'end sessions', name: 'Capo', entry: `person ${paola.id}` }, { action: 'roles' }, { action: 'invite' }]);
  });

  test('removes a person: what is known of them is erased, and what they wrote still says who wrote it', async ({ room }) => {
    const [chief, silvia] = [await room.join('Direttore', grantsOf(administrator)), await room.join('Silvia', [{ role: 'writer', places: 'all' }])];
    const path = 'content/territories/veneto/index.it.mdx';
    const { data, file } = (await room.decap(silvia.session, 'getEntry', { path })).json as { readonly data: string; readonly file: { readonly id: string } };
    const saved = await room.decap(silvia.session, 'persistEntry', { dataFiles: [{ path, slug: 'veneto', raw: `${data}\nDi Silvia.\n` }], assets: [], base: { [path]: file.id }, options: { collectionName: 'territory' } });
    expect(saved.status).toBe(200);
    expect((await room.send({ path: '/api/people/remove', body: { id: silvia.id }, session: chief.session })).status).toBe(200);
    expect(await isSignedIn(room, silvia.session)).toBe(false);
    expect((await signIn(room, silvia.email, password)).status).toBe(401);
    const known = JSON.stringify([room.people.accounts.all(), room.people.invitations.open(), room.people.audit.read()]);
    expect(known).not.toContain('Silvia');
    expect(known).not.toContain(silvia.email);
    expect((await room.newsroom.drafts.get({ collection: 'territory', slug: 'veneto' })).head.author).toEqual({ name: 'Silvia', email: silvia.email });
  });

  test('who is the last one can neither be removed nor lose the role', ({ room }) => {
    const administrators = room.people.accounts.all().filter(({ grants }) => grants.some(({ role }) => role === 'administrator'));
    const [last, ...others] = administrators;
    for (const { id } of others) room.people.remove(id);
    expect(() => room.people.remove(last?.id ?? 0)).toThrow('last person');
    expect(() => room.people.setRoles(last?.id ?? 0, { grants: [...grantsOf(writer)], byline: null })).toThrow('last person');
  });

  test.for(['/api/people', '/api/audit'])('alone may see %s', async (path, { room }) => {
    const { session } = await room.join(`Tina${path.length}`, grantsOf(writer));
    expect((await room.send({ method: 'GET', path, session })).status).toBe(403);
  });
});

describe('The records', () => {
  test('say what was about to be done before it was done, and how it ended', async ({ room }) => {
    const { id, session } = await room.join('Vera', [{ role: 'writer', places: 'all' }]);
    const path = 'content/territories/murano/index.it.mdx';
    const { data, file } = (await room.decap(session, 'getEntry', { path })).json as { readonly data: string; readonly file: { readonly id: string } };
    const save = (line: string) => room.decap(session, 'persistEntry', { dataFiles: [{ path, slug: 'murano', raw: `${data}\n${line}\n` }], assets: [], base: { [path]: file.id }, options: { collectionName: 'territory' } });
    await save('Di Vera.');
    await save('Di nuovo.');
    const { head } = await room.newsroom.drafts.get({ collection: 'territory', slug: 'murano' });
    const main = await room.newsroom.store.head('main');
    expect(room.people.audit.read().slice(0, 3)).toMatchObject([
      { person: id, action: 'persistEntry', outcome: 'refused', detail: expect.stringContaining('409') as string },
      { person: id, action: 'save', entry: 'territory/murano', outcome: 'failed', parent: head.id, commit: null },
      { person: id, action: 'save', entry: 'territory/murano', needs: 'write@territory/murano', outcome: 'done', parent: main?.id, commit: head.id },
    ]);
  });

  test('cannot be changed or taken away, not even by the server', ({ room }) => {
    const refused = room.people.audit.read().find(({ outcome }) => outcome === 'refused');
    expect(() => room.people.audit.close(refused?.id ?? 0, 'done', undefined)).toThrow('stays as it was written down');
  });
});
