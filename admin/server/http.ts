import { Hono, type Context, type MiddlewareHandler } from 'hono';
import { shipped } from '../../src/i18n/dictionary.ts';
import type { EditorLanguage } from '../../src/model/index.ts';
import { decapConfig } from '../config.ts';
import { addressOf, large, readJson, small } from './asked.ts';
import { answer } from './decap.ts';
import type { Editor } from './editor.ts';
import { isFullDisk, unlessFull } from './full-disk.ts';
import { log } from './log.ts';
import { mediaAt } from './media.ts';
import type { Newsroom } from './newsroom.ts';
import { administrationRoutes } from './people/administration.ts';
import { sessionIn } from './people/cookie.ts';
import { accountRoutes, entranceRoutes, type Doorway } from './people/routes.ts';
import { carryOut, publications, publishedEntries } from './publications.ts';
import { Refusal, refused } from './refusal.ts';

/** Who may come in: whoever has an account, or the one who sits at the machine. */
export type Entrance = Doorway | { readonly origin: () => string; readonly local: Editor };

interface Variables {
  readonly Variables: {
    /** Nobody, until they are known. */
    editor?: Editor;
    /** What they ask for, as it is named in records. */
    asked?: string;
  };
}
type Asked = Context<Variables>;

/** The newsroom's interface for its page in the browser. */
export function newsroomApi(newsroom: Newsroom, entrance: Entrance): Hono<Variables> {
  const api = new Hono<Variables>();
  api.onError((error, context) => {
    if (!(error instanceof Refusal)) console.error(error);
    const refusal = error instanceof Refusal ? error : isFullDisk(error) ? refused.fullDisk() : undefined;
    const status = refusal?.status ?? 500;
    writeDown(context, entrance, status, refusal);
    // What was not read is not waited for.
    if (status === 408 || status === 413) context.header('connection', 'close');
    return context.json({ error: (refusal?.words ?? failed)[languageOf(context)], ...refusal?.details }, status);
  });
  api.use(answerHeaders);
  api.use(sameOrigin(entrance.origin));
  if ('people' in entrance) api.route('/', entranceRoutes(entrance));
  api.use(async (context, next) => {
    context.set('editor', 'local' in entrance ? entrance.local : editorIn(context, entrance));
    signedIn(context);
    await next();
  });
  api.post('/decap', async (context) => {
    const body = await readJson(context, large);
    context.set('asked', actionOf(body));
    return context.json((await answer(newsroom, body, signedIn(context))) ?? null);
  });
  api.get('/media/*', async (context) => {
    const { content, type } = await mediaAt(newsroom, decodeURIComponent(context.req.path.slice('/api/media/'.length)));
    // Opened by itself, a drawing is nothing but a picture.
    return context.body(new Uint8Array(content), 200, { 'content-type': type, 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox" });
  });
  api.get('/me', (context) => {
    const { name, email, language, grants } = signedIn(context);
    return context.json({ name, email, language, grants });
  });
  api.get('/config', async (context) => {
    const { language } = signedIn(context);
    const { locales, defaultLocale } = await newsroom.site();
    return context.json(decapConfig({ language, dictionary: shipped[language] ?? {}, locales, defaultLocale }));
  });
  api.get('/publications', async (context) => context.json(await publications(newsroom, signedIn(context))));
  api.get('/published/:collection', async (context) => context.json(await publishedEntries(newsroom, context.req.param('collection'))));
  api.post('/publications', async (context) => {
    const body = await readJson(context, small);
    context.set('asked', actionOf(body));
    await carryOut(newsroom, body, signedIn(context));
    return context.json(await publications(newsroom, signedIn(context)));
  });
  if ('people' in entrance) {
    api.route('/', accountRoutes(entrance));
    api.route('/', administrationRoutes(entrance, newsroom));
  }
  api.all('*', () => {
    throw new Refusal(404, { it: 'Qui non c’è niente', en: 'There is nothing here' });
  });
  return api;
}

function editorIn(context: Asked, { people, origin, proxy }: Doorway): Editor | undefined {
  const secret = sessionIn(context.req.header('cookie'), origin());
  return secret === undefined ? undefined : people.editor(secret, addressOf(context, proxy));
}

/** The editor who asks. Whoever is not signed in gets no further. */
function signedIn(context: Asked): Editor {
  const editor = context.get('editor');
  if (editor === undefined) throw new Refusal(401, { it: 'Entra per continuare', en: 'Sign in to go on' });
  return editor;
}

/** Only the newsroom's own page may ask: whatever the kind of content, since browsers let other sites send some kinds unasked. */
function sameOrigin(origin: () => string): MiddlewareHandler {
  return async (context, next) => {
    const { host } = new URL(origin());
    const site = context.req.header('sec-fetch-site');
    const reads = context.req.method === 'GET' || context.req.method === 'HEAD';
    if (context.req.header('host') !== host || (site !== undefined && site !== 'same-origin') || (!reads && context.req.header('origin') !== origin())) {
      throw new Refusal(403, { it: 'La richiesta viene da un altro sito', en: 'The request comes from another site' });
    }
    await next();
  };
}

/** An answer is for the page that asked, now: it is not kept, and is nothing that a browser could show or run. */
const answerHeaders: MiddlewareHandler = async (context, next) => {
  context.header('cache-control', 'no-store');
  context.header('content-security-policy', "default-src 'none'; frame-ancestors 'none'; sandbox");
  context.header('cross-origin-resource-policy', 'same-origin');
  context.header('referrer-policy', 'no-referrer');
  await next();
};

/** Writes a refusal down: in the records if it is known whom it met, and in the server's log. */
function writeDown(context: Asked, entrance: Entrance, status: number, refusal: Refusal | undefined): void {
  const editor = context.get('editor');
  const action = context.get('asked') ?? `${context.req.method} ${context.req.path}`;
  const detail = `${status} ${refusal?.words.en ?? 'failed'}`;
  if (!('people' in entrance)) return;
  const { people, proxy } = entrance;
  const needs: unknown = refusal?.details['needs'];
  const account = editor?.account;
  const address = addressOf(context, proxy);
  log(`Refused ${JSON.stringify(action)} from ${address}${account ? `, person ${account.id}` : ''}: ${detail}`);
  if (account) unlessFull(() => people.audit.write({ person: account.id, session: account.session, address, action: action.slice(0, 100), needs: Array.isArray(needs) ? needs.join(' ') : undefined, outcome: 'refused', detail }));
}

const languageOf = (context: Asked): EditorLanguage => context.get('editor')?.language ?? (/^\s*it\b/i.test(context.req.header('accept-language') ?? '') ? 'it' : 'en');

const actionOf = (body: unknown): string => (typeof body === 'object' && body !== null && 'action' in body && typeof body.action === 'string' ? body.action : 'decap');

const failed = { it: 'Qualcosa è andato storto nella redazione, non nel tuo testo. Riprova', en: 'Something went wrong in the newsroom, not in your text. Try again' };
