import { Hono, type Context, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { shipped } from '../../src/i18n/dictionary.ts';
import { decapConfig } from '../config.ts';
import { answer } from './decap.ts';
import type { Editor } from './editor.ts';
import type { Newsroom } from './newsroom.ts';
import { carryOut, publications, publishedEntries } from './publications.ts';
import { Refusal, refused } from './refusal.ts';

/** Who asks, if they are signed in. */
export type WhoAsks = (context: Context) => Editor | undefined;

interface Variables {
  /** Nobody, until they are known. */
  readonly Variables: { editor?: Editor };
}

/** The largest request: a few photos of the largest size, as Decap sends them. */
export const mostBody = 80_000_000;

/** The newsroom's interface for its page in the browser. `origin`: the only one that requests may come from. */
export function newsroomApi(newsroom: Newsroom, origin: () => string, whoAsks: WhoAsks): Hono<Variables> {
  const api = new Hono<Variables>();
  api.onError((error, context) => {
    if (!(error instanceof Refusal)) console.error(error);
    const { status, words, details } = error instanceof Refusal ? error : new Refusal(400, failed);
    const language = context.get('editor')?.language ?? 'en';
    return context.json({ error: words[language], ...details }, error instanceof Refusal ? status : 500);
  });
  api.use(sameOrigin(origin));
  api.use(bodyLimit({ maxSize: mostBody, onError: () => { throw tooLarge; } }));
  api.use(async (context, next) => {
    context.set('editor', whoAsks(context));
    signedIn(context);
    context.header('cache-control', 'no-store');
    await next();
  });
  api.post('/decap', async (context) => {
    const body: unknown = await context.req.json().catch(() => { throw refused.request('JSON'); });
    return context.json((await answer(newsroom, body, signedIn(context))) ?? null);
  });
  api.get('/me', (context) => context.json(signedIn(context)));
  api.get('/config', async (context) => {
    const { language } = signedIn(context);
    const { locales, defaultLocale } = await newsroom.site();
    return context.json(decapConfig({ language, dictionary: shipped[language] ?? {}, locales, defaultLocale }));
  });
  api.get('/publications', async (context) => context.json(await publications(newsroom)));
  api.get('/published/:collection', async (context) => context.json(await publishedEntries(newsroom, context.req.param('collection'))));
  api.post('/publications', async (context) => {
    const body: unknown = await context.req.json().catch(() => { throw refused.request('JSON'); });
    await carryOut(newsroom, body, signedIn(context));
    return context.json(await publications(newsroom));
  });
  return api;
}

/** The editor who asks. Whoever is not signed in gets no further. */
function signedIn(context: Context<Variables>): Editor {
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

const tooLarge = new Refusal(413, { it: 'Troppo in una volta sola: carica meno foto, o più piccole', en: 'Too much at once: send fewer photos, or smaller ones' });
const failed = { it: 'Qualcosa è andato storto nella redazione, non nel tuo testo. Riprova', en: 'Something went wrong in the newsroom, not in your text. Try again' };
