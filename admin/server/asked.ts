import { isIP } from 'node:net';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import { parseJson } from './json.ts';
import { Refusal, refused } from './refusal.ts';

/** How much a request may send, and how long it may take. */
export interface Measure {
  readonly bytes: number;
  readonly seconds: number;
}

/** What a form sends. */
export const small: Measure = { bytes: 64_000, seconds: 10 };
/** A text with a few photos of the largest size, as Decap sends them, over a slow line. */
export const large: Measure = { bytes: 80_000_000, seconds: 280 };

/** Reads the JSON that a request sends. What says that it is too much is not read at all. */
export async function readJson({ req }: Context, { bytes: most, seconds }: Measure): Promise<unknown> {
  if (!/^application\/json\s*(?:;|$)/i.test(req.header('content-type') ?? '')) throw new Refusal(415, refused.request('content-type').words);
  if (Number(req.header('content-length') ?? 0) > most) throw tooLarge;
  const reader = req.raw.body?.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => (timer = setTimeout(() => reject(tooSlow), seconds * 1000)));
  try {
    for (;;) {
      const part = await Promise.race([reader?.read(), late]);
      if (part?.value === undefined) return parseJson(Buffer.concat(chunks));
      length += part.value.length;
      if (length > most) throw tooLarge;
      chunks.push(part.value);
    }
  } finally {
    clearTimeout(timer);
    // Ends what is still coming.
    reader?.cancel().catch(() => undefined);
  }
}

/**
 * The address of the device that asks. A proxy's word for it is believed only if it comes from the proxy itself, which
 * writes it last.
 */
export function addressOf(context: Context, proxy: string | undefined): string {
  const address = (getConnInfo(context).remote.address ?? '').replace(/^::ffff:(?=\d+\.)/, '');
  const said = context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() ?? '';
  return proxy !== undefined && address === proxy && isIP(said) !== 0 ? said : address;
}

const tooLarge = new Refusal(413, { it: 'Troppo in una volta sola: carica meno foto, o più piccole', en: 'Too much at once: send fewer photos, or smaller ones' });
const tooSlow = new Refusal(408, { it: 'La connessione è troppo lenta o si è interrotta: riprova', en: 'The connection is too slow or broke off: try again' });
