import { createServer, get } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { describe, expect, test } from 'vitest';
import { addressOf } from '../../../admin/server/asked.ts';
import { network } from '../../../admin/server/people/attempts.ts';

/** What the server takes for the address of whoever says this in a header. */
async function taken(said: string | undefined, proxy: string | undefined): Promise<string> {
  const app = new Hono();
  app.get('/', (context) => context.text(addressOf(context, proxy)));
  const listener = getRequestListener(app.fetch);
  const server = createServer((request, response) => void listener(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const found = await new Promise<string>((resolve, reject) => {
    get({ host: '127.0.0.1', port, agent: false, headers: said === undefined ? {} : { 'x-forwarded-for': said } }, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString()));
      response.on('end', () => resolve(text));
    }).on('error', reject);
  });
  server.close();
  return found;
}

describe('The address of whoever asks', () => {
  test.for<[what: string, said: string | undefined, proxy: string | undefined, taken: string]>([
    ['is that of the line, without a proxy', undefined, undefined, '127.0.0.1'],
    ['is that of the line, whatever a header says', '203.0.113.9', undefined, '127.0.0.1'],
    ['is that of the line, if another machine is the proxy', '203.0.113.9', '198.51.100.1', '127.0.0.1'],
    ['is what the proxy says', '203.0.113.9', '127.0.0.1', '203.0.113.9'],
    ['is what the proxy has added, not what came before', '10.0.0.1, 203.0.113.9', '127.0.0.1', '203.0.113.9'],
    ['is that of the line, if the proxy says what is none', 'localhost; DROP TABLE', '127.0.0.1', '127.0.0.1'],
  ])('%s', async ([, said, proxy, expected]) => {
    expect(await taken(said, proxy)).toBe(expected);
  });

  test.for([
    ['203.0.113.9', '203.0.113.9'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:0db8:0001:0002::9', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
  ])('%s counts as %s when attempts are counted', ([address = '', counted]) => {
    expect(network(address)).toBe(counted);
  });
});
