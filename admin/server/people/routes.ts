import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { Hono, type Context } from 'hono';
import { z } from 'zod';
import { editorLanguages } from '../../../src/model/index.ts';
import { addressOf, readJson, small } from '../asked.ts';
import type { Editor } from '../editor.ts';
import { Refusal, refused } from '../refusal.ts';
import { sessionCookie } from './cookie.ts';
import type { From, People } from './people.ts';

export interface Doorway {
  readonly people: People;
  /** Where the newsroom is, as browsers see it. */
  readonly origin: () => string;
  /** The address of the proxy before it, if there is one. */
  readonly proxy: string | undefined;
}

/** Longer than any e-mail address may be (https://www.rfc-editor.org/errata/eid1690). */
const email = z.string().trim().max(254);
const password = z.string().max(1000);
const secret = z.string().max(100);
const credential = z.looseObject({ id: z.string().max(2000), rawId: z.string().max(2000), type: z.literal('public-key'), response: z.record(z.string(), z.unknown()), clientExtensionResults: z.record(z.string(), z.unknown()) });

/** The shapes of what the pages send. */
const shapes = {
  signIn: z.strictObject({ email, password }),
  passkey: z.strictObject({ response: credential }),
  invited: z.strictObject({ secret }),
  accept: z.strictObject({ secret, password }),
  password: z.strictObject({ present: password, next: password }),
  addPasskey: z.strictObject({ name: z.string().trim().min(1).max(60), response: credential }),
  removePasskey: z.strictObject({ id: z.string().max(2000) }),
  endSession: z.strictObject({ id: z.union([z.number().int(), z.literal('others')]) }),
  language: z.strictObject({ language: z.enum(editorLanguages) }),
} as const;

/** Reads what a form sends, in the shape that it must have. */
export async function readForm<T>(context: Context, shape: z.ZodType<T>): Promise<T> {
  const read = shape.safeParse(await readJson(context, small));
  if (!read.success) throw refused.request(read.error.issues.map((issue) => issue.path.join('.')).join(', '));
  return read.data;
}

/** What may be asked by whoever is not signed in: to come in. */
export function entranceRoutes({ people, origin, proxy }: Doorway): Hono {
  const routes = new Hono();
  const from = (context: Context): From => ({ address: addressOf(context, proxy), device: context.req.header('user-agent') ?? '' });
  const admit = (context: Context, begun: string) => {
    context.header('set-cookie', sessionCookie(begun, origin()));
    return context.json({ signedIn: true });
  };
  routes.post('/sign-in', async (context) => {
    const form = await readForm(context, shapes.signIn);
    return admit(context, await people.signIn(form.email, form.password, from(context)));
  });
  routes.post('/sign-in/passkey/options', async (context) => context.json(await people.passkeys.toSignIn()));
  routes.post('/sign-in/passkey', async (context) => {
    const { response } = await readForm(context, shapes.passkey);
    // What is in it is for the library to judge.
    return admit(context, await people.signInByPasskey(response as unknown as AuthenticationResponseJSON, from(context)));
  });
  routes.post('/invitation', async (context) => {
    const { name, email: address, language } = people.invited((await readForm(context, shapes.invited)).secret, from(context).address);
    return context.json({ name, email: address, language });
  });
  routes.post('/invitation/accept', async (context) => {
    const form = await readForm(context, shapes.accept);
    return admit(context, await people.accept(form.secret, form.password, from(context)));
  });
  return routes;
}

/** What everybody may do about their own account. */
export function accountRoutes({ people, origin }: Doorway): Hono<{ Variables: { editor?: Editor } }> {
  const routes = new Hono<{ Variables: { editor?: Editor } }>();
  const own = (context: Context<{ Variables: { editor?: Editor } }>) => {
    const account = context.get('editor')?.account;
    if (account?.session === undefined || account.address === undefined) throw refused.request('account');
    return { id: account.id, session: account.session, address: account.address };
  };
  const note = (context: Context<{ Variables: { editor?: Editor } }>, action: string) => {
    const { id, session, address } = own(context);
    people.audit.write({ person: id, session, address, action, outcome: 'done' });
  };
  routes.post('/sign-out', (context) => {
    const { id, session } = own(context);
    note(context, 'sign-out');
    people.sessions.end(id, session);
    context.header('set-cookie', sessionCookie(undefined, origin()));
    return context.json({ signedIn: false });
  });
  routes.get('/account', (context) => {
    const { id, session } = own(context);
    const { name, email: address, language, grants } = people.require(id);
    return context.json({
      name,
      email: address,
      language,
      grants,
      fresh: people.sessions.isFresh(session),
      passkeys: people.passkeys.of(id).map(({ id: key, name: called, since }) => ({ id: key, name: called, since })),
      sessions: people.sessions.of(id).map(({ id: each, since, seen, device }) => ({ id: each, since, seen, device, present: each === session })),
    });
  });
  routes.post('/account/password', async (context) => {
    const { present, next } = await readForm(context, shapes.password);
    await people.changePassword(own(context), present, next, own(context).address);
    note(context, 'password changed');
    return context.json({});
  });
  routes.post('/account/passkeys/options', async (context) => {
    const { id, session } = own(context);
    if (!people.sessions.isFresh(session)) throw notFresh;
    return context.json(await people.passkeys.toAdd(people.require(id)));
  });
  routes.post('/account/passkeys', async (context) => {
    const { name, response } = await readForm(context, shapes.addPasskey);
    const { id, session } = own(context);
    if (!people.sessions.isFresh(session)) throw notFresh;
    // What is in it is for the library to judge.
    if (!(await people.passkeys.add(id, name, response as unknown as RegistrationResponseJSON))) throw new Refusal(422, { it: 'Questa passkey non si può aggiungere: riprova', en: 'This passkey cannot be added: try again' });
    note(context, 'passkey added');
    return context.json({});
  });
  routes.post('/account/passkeys/remove', async (context) => {
    people.passkeys.remove(own(context).id, (await readForm(context, shapes.removePasskey)).id);
    note(context, 'passkey removed');
    return context.json({});
  });
  routes.post('/account/sessions/end', async (context) => {
    const { id: which } = await readForm(context, shapes.endSession);
    const { id, session } = own(context);
    if (which === 'others') people.sessions.endAll(id, session);
    else people.sessions.end(id, which);
    note(context, 'session ended');
    return context.json({});
  });
  routes.post('/account/language', async (context) => {
    people.accounts.setLanguage(own(context).id, (await readForm(context, shapes.language)).language);
    return context.json({});
  });
  return routes;
}

const notFresh = new Refusal(403, { it: 'Per aggiungere una passkey esci e rientra: così si è certi che sei tu', en: 'To add a passkey, sign out and in again: then it is certain that it is you' }, { fresh: false });
