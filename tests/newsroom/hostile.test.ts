import { createHash } from 'node:crypto';
import { connect } from 'node:net';
import sharp from 'sharp';
import { describe, expect } from 'vitest';
import { password, test, type Answer, type Sent, type TeamRoom } from './team.ts';

const murano = 'content/territories/murano/index.it.mdx';
const veneto = 'content/territories/veneto/index.it.mdx';
const sound = '---\nname: Murano\nkind: island\nwithin: veneto\n---\n\nUn’isola.\n';
const day = 24 * 3_600_000;

/** Who asks: each has a session of the kind that their name says. */
type Who = 'writer' | 'everywhere' | 'translator' | 'verifier' | 'publisher' | 'chief' | 'signedOut' | 'ended' | 'removed' | 'expired';
type Sessions = Readonly<Record<Who, string>>;

interface Row {
  readonly what: string;
  readonly as?: Who;
  readonly status: number;
  /** What is sent, as the newsroom's page would send it otherwise. Bytes are sent as they are, over the bare line. */
  readonly sent: Sent | ((room: TeamRoom, sessions: Sessions) => Sent | Promise<Sent>) | { readonly line: (host: string) => string };
  /** How often, if it is refused only then. */
  readonly times?: number;
}

const decap = (action: unknown, params: unknown): Sent => ({ path: '/api/decap', body: { action, params } });
const get = (path: string, headers: Sent['headers'] = {}): Sent => ({ method: 'GET', path, headers });
const post = (path: string, body: object, headers: Sent['headers'] = {}): Sent => ({ path, body, headers });

/** A save of one file, as the entry Murano unless said otherwise. */
const save = (path: string, raw = sound, { slug = 'murano', collection = 'territory', more = {}, assets = [], status = 'draft' }: { readonly slug?: string; readonly collection?: string; readonly more?: object; readonly assets?: readonly object[]; readonly status?: string } = {}): Sent =>
  decap('persistEntry', { dataFiles: [{ path, slug, raw }], assets, base: { [path]: null }, options: { collectionName: collection, status }, ...more });
const upload = (name: string, content: string | Uint8Array): Sent => save(murano, sound, { assets: [{ path: `content/territories/murano/${name}`, content: Buffer.from(content).toString('base64'), encoding: 'base64' }] });
const text = (raw: string): Sent => save(murano, raw);

const photo = (format: 'jpeg' | 'png') => sharp({ create: { width: 200, height: 150, channels: 3, background: '#000', noise: { type: 'gaussian', mean: 128, sigma: 30 } } }).toFormat(format).toBuffer();
/** A picture that says it is 60,000 pixels wide and high, and is a few bytes. */
function hugePicture(): Buffer {
  const bytes = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
  bytes.writeUInt32BE(60_000, 16);
  bytes.writeUInt32BE(60_000, 20);
  return bytes;
}

const otherPlaces = ['content/../.git/config', 'content/%2e%2e/%2egit/config', '.git/config', '.git/hooks/post-receive', 'content/territories/murano/../veneto/index.it.mdx', veneto, 'content/territories/murano/.htaccess', 'content/territories/murano/.git/config', 'content/territories/murano/x.html', 'content/territories/murano/index.it.mdx/', 'content/territories/Murano/index.it.mdx', 'content/territories/murano/index.it.mdx\0.jpg', 'content/territories/murano/index.it.mdx\n', 'content\\territories\\murano\\index.it.mdx', '/etc/passwd', 'C:\\Windows\\win.ini', 'src/content.ts', 'package.json', 'content/site.yml', 'content/territories/muran\u043e/index.it.mdx', 'content/territories/murano\uff0f\uff0e\uff0e/index.it.mdx', 'content/territories/murano/foto\u202egpj.exe'];
const refNames = ['../main', 'murano.lock', '@{-1}', '-rf', 'main~1', 'a..b', 'refs/heads/main:x', 'a/b/c/d/e/f', 'murano\nmain', ''];
const evil = 'https://evil.example';

const rows: readonly Row[] = [
  // Paths and names.
  ...otherPlaces.map((path): Row => ({ what: `writing to ${JSON.stringify(path)}`, as: 'everywhere', status: 403, sent: save(path) })),
  { what: 'writing to a path without end', as: 'everywhere', status: 400, sent: save(`content/${'a/'.repeat(200)}index.it.mdx`) },
  ...refNames.map((slug): Row => ({ what: `an entry named ${JSON.stringify(slug)}`, as: 'everywhere', status: 400, sent: save(murano, sound, { slug }) })),
  { what: 'a collection that is a branch', as: 'everywhere', status: 400, sent: save(murano, sound, { collection: '../../refs/heads/main' }) },
  ...['.git/HEAD', 'content/../package.json', '/etc/passwd', 'content/territories/murano/\n'].map((path): Row => ({ what: `reading ${JSON.stringify(path)}`, as: 'everywhere', status: 403, sent: decap('getEntry', { path }) })),
  { what: 'a photo by the address of settings', as: 'everywhere', status: 403, sent: get('/api/media/content/site.yml') },
  { what: 'a photo by an address that climbs', as: 'everywhere', status: 400, sent: get('/api/media/content/..%2f..%2fetc/passwd') },
  { what: 'listing the folder above', as: 'everywhere', status: 403, sent: decap('getMedia', { mediaFolder: '..' }) },
  { what: 'listing a folder of the machine', as: 'everywhere', status: 403, sent: decap('entriesByFolder', { folder: '/etc' }) },
  { what: 'listing above a folder', as: 'everywhere', status: 403, sent: decap('entriesByFolder', { folder: 'content/stories/../..' }) },
  { what: 'reading a draft’s .git', as: 'everywhere', status: 403, sent: decap('unpublishedEntryDataFile', { collection: 'territory', slug: 'murano', path: '.git/config' }) },
  { what: 'removing the site’s settings', as: 'everywhere', status: 403, sent: decap('deleteFiles', { paths: ['content/site.yml'] }) },
  { what: 'more files at once than anybody opens', as: 'everywhere', status: 400, sent: decap('entriesByFiles', { files: Array.from({ length: 51 }, () => ({ path: murano })) }) },
  ...['/..%2f..%2fetc/passwd', '/%2e%2e/%2e%2e/etc/passwd', '/.git/config', '/.env', '/admin/..%2f..%2fpackage.json', '/admin/%00', '//etc/passwd', '/%c0%ae%c0%ae/etc/passwd', '/admin/..\\..\\people.db', '/api/../.newsroom/people.db'].map((path): Row => ({ what: `the address ${path}`, status: 400, sent: get(path) })),

  // What is not theirs.
  { what: 'a writer in another territory', as: 'writer', status: 403, sent: save(veneto, sound, { slug: 'veneto' }) },
  { what: 'a writer who takes a story to another territory', as: 'writer', status: 403, sent: save('content/stories/la-canna/index.it.mdx', '---\ntitle: La canna\nterritory: veneto\n---\n\nAltrove.\n', { collection: 'story', slug: 'la-canna' }) },
  { what: 'a writer who writes for no territory', as: 'writer', status: 403, sent: save('content/stories/nuova/index.it.mdx', '---\ntitle: Nuova\n---\n\nTesto.\n', { collection: 'story', slug: 'nuova' }) },
  { what: 'a translator who writes in Italian', as: 'translator', status: 403, sent: save(murano) },
  { what: 'a translator into another language', as: 'translator', status: 403, sent: save('content/territories/murano/index.de.mdx') },
  { what: 'a translator who sends a photo', as: 'translator', status: 403, sent: async () => save('content/territories/murano/index.en.mdx', sound, { assets: [{ path: 'content/territories/murano/nuova.jpg', content: (await photo('jpeg')).toString('base64'), encoding: 'base64' }] }) },
  { what: 'a writer who finds their own text ready', as: 'writer', status: 403, sent: save(murano, sound, { status: 'pending_publish' }) },
  { what: 'a writer who publishes', as: 'writer', status: 403, sent: decap('publishUnpublishedEntry', { collection: 'craft', slug: 'vetro' }) },
  { what: 'a publisher who publishes elsewhere', as: 'publisher', status: 403, sent: decap('publishUnpublishedEntry', { collection: 'craft', slug: 'vetro' }) },
  { what: 'a writer who throws away another’s draft', as: 'writer', status: 403, sent: decap('deleteUnpublishedEntry', { collection: 'craft', slug: 'vetro' }) },
  { what: 'a writer who removes an entry elsewhere', as: 'writer', status: 403, sent: decap('deleteFiles', { paths: [veneto] }) },
  { what: 'a writer who takes an entry off the site', as: 'writer', status: 403, sent: post('/api/publications', { action: 'unpublish', collection: 'event', slug: 'porte-aperte' }) },
  { what: 'a writer who has the site built', as: 'writer', status: 403, sent: post('/api/publications', { action: 'build' }) },
  { what: 'a writer who sets a date', as: 'writer', status: 403, sent: post('/api/publications', { action: 'schedule', collection: 'craft', slug: 'vetro', at: '2099-01-01T10:00' }) },
  { what: 'a writer who changes the site’s settings', as: 'everywhere', status: 403, sent: save('content/site.yml', 'name: Mio\n', { collection: 'site', slug: 'site' }) },
  { what: 'a writer who writes a check', as: 'everywhere', status: 403, sent: save('content/checks/nuova/index.it.mdx', '---\ntitle: N\nstory: il-forno-acceso\ncheckedBy: anna-neri\n---\n', { collection: 'check', slug: 'nuova' }) },
  { what: 'an administrator who writes a check', as: 'chief', status: 403, sent: save('content/checks/nuova/index.it.mdx', '---\ntitle: N\nstory: il-forno-acceso\ncheckedBy: anna-neri\n---\n', { collection: 'check', slug: 'nuova' }) },
  { what: 'a verifier who signs with another name', as: 'verifier', status: 403, sent: save('content/checks/nuova/index.it.mdx', '---\ntitle: N\nstory: il-forno-acceso\ncheckedBy: luca-verdi\n---\n', { collection: 'check', slug: 'nuova' }) },
  { what: 'a verifier who checks what is their own', as: 'verifier', status: 403, sent: save('content/checks/propria/index.it.mdx', '---\ntitle: N\nstory: la-canna\ncheckedBy: anna-neri\n---\n', { collection: 'check', slug: 'propria' }) },
  { what: 'a role that is claimed in the request', as: 'writer', status: 403, sent: () => ({ ...save(veneto, sound, { slug: 'veneto', more: { editor: { grants: 'everything' }, grants: 'everything' } }), headers: { 'x-role': 'administrator', authorization: 'Basic YWRtaW46YWRtaW4=' } }) },
  { what: 'a role that one gives to oneself', as: 'writer', status: 403, sent: (room) => post('/api/people/roles', { id: room.people.accounts.byEmail('writer@example.org')?.id, grants: [{ role: 'administrator', places: 'all' }], byline: null }) },
  { what: 'an invitation by whoever may not', as: 'publisher', status: 403, sent: post('/api/people/invite', { name: 'X', email: 'x@example.org', language: 'it', grants: [], byline: null }) },
  { what: 'the records, by whoever may not', as: 'publisher', status: 403, sent: get('/api/audit') },
  { what: 'a role that does not exist', as: 'chief', status: 400, sent: post('/api/people/invite', { name: 'X', email: 'x@example.org', language: 'it', grants: [{ role: 'root', places: 'all' }], byline: null }) },
  { what: 'an administrator of one place', as: 'chief', status: 400, sent: post('/api/people/invite', { name: 'X', email: 'x@example.org', language: 'it', grants: [{ role: 'administrator', places: ['territory/murano'] }], byline: null }) },
  { what: 'a name that would be two lines of a commit', as: 'chief', status: 400, sent: post('/api/people/invite', { name: 'X\ncommitter Y <y@example.org>', email: 'x@example.org', language: 'it', grants: [], byline: null }) },

  // Other sites.
  ...['application/json', 'text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', undefined].map((type): Row => ({ what: `another site that sends ${type ?? 'no kind of content'}`, as: 'chief', status: 403, sent: { ...decap('info', {}), headers: { origin: evil, 'sec-fetch-site': 'cross-site', 'content-type': type } } })),
  ...['null', undefined, 'http://localhost', 'http://localhost:1', 'http://localhost.evil.example', 'https://localhost'].map((origin): Row => ({ what: `a request from ${origin ?? 'nowhere'}`, as: 'chief', status: 403, sent: { ...decap('info', {}), headers: { origin } } })),
  { what: 'another site that reads', as: 'chief', status: 403, sent: get('/api/me', { 'sec-fetch-site': 'cross-site' }) },
  { what: 'a sister site', as: 'chief', status: 403, sent: get('/api/audit', { 'sec-fetch-site': 'same-site' }) },
  { what: 'another site that signs somebody in', status: 403, sent: post('/api/sign-in', { email: 'chief@example.org', password }, { origin: evil }) },
  { what: 'JSON that says it is text', as: 'chief', status: 415, sent: { ...decap('info', {}), headers: { 'content-type': 'text/plain' } } },
  { what: 'a form in place of JSON', as: 'chief', status: 415, sent: { path: '/api/decap', body: 'action=info', headers: { 'content-type': 'application/x-www-form-urlencoded' } } },

  // Headers.
  { what: 'another host', as: 'chief', status: 403, sent: get('/api/me', { host: 'evil.example' }) },
  { what: 'another host behind the right one', as: 'chief', status: 403, sent: get('/api/me', { host: 'evil.example', 'x-forwarded-host': 'localhost' }) },
  { what: 'a method in a header', as: 'writer', status: 404, sent: { method: 'GET', path: '/api/sign-out', headers: { 'x-http-method-override': 'POST', 'x-method-override': 'POST' } } },
  ...['PUT', 'DELETE', 'PATCH', 'TRACE', 'OPTIONS'].map((method): Row => ({ what: `the method ${method}`, as: 'chief', status: 404, sent: { method, path: '/api/decap' } })),
  { what: 'two lengths', status: 400, sent: { line: (host) => `POST /api/sign-in HTTP/1.1\r\nHost: ${host}\r\nContent-Length: 5\r\nContent-Length: 50\r\n\r\nhello` } },
  { what: 'a length and chunks', status: 400, sent: { line: (host) => `POST /api/sign-in HTTP/1.1\r\nHost: ${host}\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n` } },
  { what: 'what is not HTTP', status: 400, sent: { line: () => '\x16\x03\x01\x02\x00\x01\x00\r\n\r\n' } },
  { what: 'a header without end', status: 400, sent: { line: (host) => `GET /api/me HTTP/1.1\r\nHost: ${host}\r\nCookie: newsroom=${'a'.repeat(40_000)}\r\n\r\n` } },
  { what: 'a whole address in place of a path', status: 400, sent: { line: () => 'GET http://evil.example/api/me HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n' } },

  // Cookies.
  { what: 'no cookie', status: 401, sent: get('/api/me') },
  { what: 'an invented cookie', status: 401, sent: { ...get('/api/me'), session: 'a'.repeat(43) } },
  { what: 'a cookie that is a question to the database', status: 401, sent: get('/api/me', { cookie: "newsroom=' OR 1=1 --" }) },
  { what: 'a cookie of what the server keeps', status: 401, sent: (_, { chief }) => ({ ...get('/api/me'), session: createHash('sha256').update(chief).digest('base64url') }) },
  { what: 'a right cookie by another name', status: 401, sent: (_, { chief }) => get('/api/me', { cookie: `session=${chief}; __Host-newsroom=${chief}` }) },
  { what: 'a cookie of whoever has signed out', as: 'signedOut', status: 401, sent: decap('info', {}) },
  { what: 'a cookie of a session that was ended', as: 'ended', status: 401, sent: decap('info', {}) },
  { what: 'a cookie of a person who was removed', as: 'removed', status: 401, sent: decap('info', {}) },
  { what: 'a cookie that is too old', as: 'expired', status: 401, sent: decap('info', {}) },

  // Doors.
  { what: 'a wrong password, again and again', status: 429, times: 6, sent: post('/api/sign-in', { email: 'guessed@example.org', password: 'indovino indovinello' }) },
  { what: 'a wrong password, each time from an address that it says itself', status: 429, sent: post('/api/sign-in', { email: 'guessed@example.org', password: 'indovino indovinello' }, { 'x-forwarded-for': '203.0.113.99', 'x-real-ip': '203.0.113.99', forwarded: 'for=203.0.113.99' }) },
  { what: 'an account that is a question to the database', status: 401, sent: post('/api/sign-in', { email: "' OR ''='", password: 'qualunque cosa vada' }) },
  { what: 'a list of accounts', status: 400, sent: post('/api/sign-in', { email: ['chief@example.org', 'x@example.org'], password }) },
  { what: 'a role while signing in', status: 400, sent: post('/api/sign-in', { email: 'writer@example.org', password, grants: 'everything' }) },
  { what: 'a password of a megabyte', status: 413, sent: post('/api/sign-in', { email: 'chief@example.org', password: 'a'.repeat(1_000_000) }) },
  { what: 'an invented invitation', status: 410, sent: post('/api/invitation', { secret: 'a'.repeat(43) }) },
  { what: 'an invented passkey', status: 401, sent: post('/api/sign-in/passkey', { response: { id: 'x', rawId: 'x', type: 'public-key', response: { clientDataJSON: 'e30', authenticatorData: 'AA', signature: 'AA' }, clientExtensionResults: {} } }) },

  // Uploads.
  { what: 'a drawing with a script', as: 'everywhere', status: 415, sent: upload('disegno.svg', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>') },
  { what: 'a drawing that calls a script', as: 'everywhere', status: 415, sent: upload('disegno.svg', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><foreignObject><body xmlns="http://www.w3.org/1999/xhtml"/></foreignObject></svg>') },
  { what: 'a page that says it is a photo', as: 'everywhere', status: 415, sent: upload('foto.jpg', '<html><script>alert(1)</script></html>') },
  { what: 'a drawing that says it is a photo', as: 'everywhere', status: 415, sent: upload('foto.png', '<svg xmlns="http://www.w3.org/2000/svg"/>') },
  { what: 'a photo that says it is another kind', as: 'everywhere', status: 415, sent: async () => upload('foto.jpg', await photo('png')) },
  { what: 'half a photo', as: 'everywhere', status: 415, sent: async () => upload('foto.jpg', (await photo('jpeg')).subarray(0, 3000)) },
  { what: 'a photo of three thousand million pixels', as: 'everywhere', status: 415, sent: upload('foto.png', hugePicture()) },
  { what: 'a program that says it is a recording', as: 'everywhere', status: 415, sent: upload('voce.mp3', 'MZ\x90\0\x03') },
  { what: 'a program', as: 'everywhere', status: 403, sent: upload('foto.exe', 'MZ') },
  { what: 'a photo that is too large', as: 'everywhere', status: 413, sent: upload('foto.jpg', Buffer.alloc(25_000_001)) },
  { what: 'a photo that is not in base64', as: 'everywhere', status: 400, sent: save(murano, sound, { assets: [{ path: 'content/territories/murano/foto.jpg', content: '***', encoding: 'base64' }] }) },
  { what: 'a body that says it is a gigabyte', as: 'everywhere', status: 413, sent: { ...decap('info', {}), headers: { 'content-length': '1000000000' } } },
  { what: 'a body without end from whoever is not signed in', status: 401, sent: { ...decap('info', {}), headers: { 'content-length': '1000000000' } } },

  // Texts.
  { what: 'an import', as: 'everywhere', status: 422, sent: text(`${sound}\nimport fs from "node:fs"\n`) },
  { what: 'an export', as: 'everywhere', status: 422, sent: text(`${sound}\nexport const a = [[[[[[]]]]]]\n`) },
  { what: 'an expression', as: 'everywhere', status: 422, sent: text(`${sound}\n{process.env.HOME}\n`) },
  { what: 'an expression in a block', as: 'everywhere', status: 422, sent: text(`${sound}\n<Note kind={process.exit()}>\nX\n</Note>\n`) },
  { what: 'a script', as: 'everywhere', status: 422, sent: text(`${sound}\n<script>alert(1)</script>\n`) },
  { what: 'a picture that calls a script', as: 'everywhere', status: 422, sent: text(`${sound}\n<img src="x" onerror="alert(1)" />\n`) },
  { what: 'fields that are a program', as: 'everywhere', status: 422, sent: text('---js\n{ name: require("child_process").execSync("id") }\n---\n') },
  { what: 'fields in another language', as: 'everywhere', status: 422, sent: text('+++\nname = "Murano"\n+++\n') },
  { what: 'a YAML tag', as: 'everywhere', status: 422, sent: text('---\nname: !!js/function "function(){}"\n---\n') },
  { what: 'a YAML bomb', as: 'everywhere', status: 422, sent: text(`---\na: &a [x, x, x]\n${['ab', 'bc', 'cd', 'de', 'ef', 'fg', 'gh', 'hi'].map(([of, name]) => `${name}: &${name} [*${of}, *${of}, *${of}]`).join('\n')}\n---\n`) },
  { what: 'YAML that merges', as: 'everywhere', status: 422, sent: text('---\nbase: &base { name: X }\n<<: *base\n---\n') },
  { what: 'YAML that is nested without end', as: 'everywhere', status: 422, sent: text(`---\nname: ${'['.repeat(20_000)}\n---\n`) },
  { what: 'a text that is nested without end', as: 'everywhere', status: 422, sent: text(`${sound}\n${'> '.repeat(5000)}x\n`) },
  { what: 'a text of two million letters', as: 'everywhere', status: 400, sent: text(sound + 'a'.repeat(2_000_000)) },

  // JSON.
  { what: 'JSON that is nested a million deep', as: 'everywhere', status: 400, sent: { path: '/api/decap', body: '['.repeat(1_000_000) } },
  { what: 'JSON of a million parts', as: 'everywhere', status: 400, sent: { path: '/api/decap', body: `[${'{},'.repeat(1_000_000)}{}]` } },
  { what: 'JSON that is none', as: 'everywhere', status: 400, sent: { path: '/api/decap', body: '{"action": "info", ' } },
  { what: 'nothing', as: 'everywhere', status: 400, sent: { path: '/api/decap', body: '' } },
  { what: 'bytes that are no letters', as: 'everywhere', status: 400, sent: { path: '/api/decap', body: Buffer.from([0x22, 0xff, 0xfe, 0x22]) } },
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 7, null, ['info']].map((action): Row => ({ what: `the action ${JSON.stringify(action)}`, as: 'everywhere', status: 400, sent: decap(action, {}) })),
  { what: 'a prototype that would give every right', as: 'writer', status: 403, sent: { path: '/api/decap', body: `{"__proto__":{"grants":"everything"},"action":"persistEntry","params":{"__proto__":{"grants":"everything"},"dataFiles":[{"path":"${veneto}","slug":"veneto","raw":"---\\nname: V\\n---\\n"}],"assets":[],"base":{"__proto__":{"${veneto}":null},"${veneto}":null},"options":{"collectionName":"territory","constructor":{"prototype":{"grants":"everything"}}}}}` } },
];

/** A newsroom at work: sessions of every kind, somebody who saves all the while, and twenty who send a letter now and then. */
const hostile = test.extend('siege', { scope: 'file' }, async ({ room }, { onCleanup }) => {
  const expired = (await room.join('Expired', [{ role: 'writer', places: 'all' }])).session;
  room.wait(4 * day);
  const everywhere = { role: 'writer', places: 'all' } as const;
  const joined = {
    writer: await room.join('Writer', [{ role: 'writer', places: ['territory/murano'] }]),
    everywhere: await room.join('Everywhere', [everywhere]),
    translator: await room.join('Translator', [{ role: 'translator', places: ['territory/murano'], languages: ['en'] }]),
    verifier: await room.join('Verifier', [everywhere, { role: 'verifier', places: 'all' }], { byline: 'anna-neri' }),
    publisher: await room.join('Publisher', [{ role: 'publisher', places: ['territory/murano'] }]),
    chief: await room.join('Chief', [{ role: 'administrator', places: 'all' }]),
    signedOut: await room.join('Out', [everywhere]),
    ended: await room.join('Ended', [everywhere]),
    removed: await room.join('Removed', [everywhere]),
  };
  await room.send({ path: '/api/sign-out', session: joined.signedOut.session });
  room.people.sessions.endAll(joined.ended.id);
  room.people.remove(joined.removed.id);
  await edit(room, joined.verifier.session, 'story', 'content/stories/la-canna/index.it.mdx', 'la-canna');
  await edit(room, joined.chief.session, 'craft', 'content/crafts/vetro/index.it.mdx', 'vetro');
  await room.decap(joined.chief.session, 'updateUnpublishedEntryStatus', { collection: 'craft', slug: 'vetro', newStatus: 'pending_publish' });

  const sessions = { ...(Object.fromEntries(Object.entries(joined).map(([name, { session }]) => [name, session])) as Omit<Sessions, 'expired'>), expired };
  const slow = Promise.all(Array.from({ length: 20 }, () => trickle(room)));
  const vera = await room.join('Vera', [everywhere]);
  const saved: number[] = [];
  const working = new AbortController();
  const saving = (async () => {
    while (!working.signal.aborted) saved.push((await edit(room, vera.session, 'person', 'content/people/luca-verdi/index.it.mdx', 'luca-verdi')).status);
  })();
  const end = async () => {
    working.abort();
    await saving;
    return saved;
  };
  onCleanup(() => working.abort());
  return { sessions, slow, end };
});

describe('Of those who mean harm,', () => {
  hostile.for(rows)('$what is refused with $status, and written down', async ({ as, status, sent, times = 1 }, { room, siege: { sessions } }) => {
    const before = [room.logged.length, room.people.audit.read()[0]?.id ?? 0] as const;
    let answer: Answer | undefined;
    if ('line' in sent) answer = await overLine(room, sent.line(new URL(room.origin).host));
    else {
      const whole = typeof sent === 'function' ? await sent(room, sessions) : sent;
      for (let time = 0; time < times; time += 1) answer = await room.send({ ...whole, session: whole.session ?? (as && sessions[as]) });
    }
    expect(answer?.status).toBe(status);
    expect(answer?.text).not.toMatch(/\n\s+at |node:|\.ts:\d|\/(?:work|tmp|home|root|usr)\//);
    expect(room.logged.slice(before[0]).some((line) => line.startsWith('Refused'))).toBe(true);
    const isKnown = as !== undefined && status !== 401 && answer?.headers['content-type']?.startsWith('application/json') === true && !answer.text.includes('another site');
    if (isKnown) expect(room.people.audit.read().some(({ id, outcome }) => id > before[1] && outcome === 'refused')).toBe(true);
  });

  hostile('none changed what objects are made from', () => {
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as { readonly grants?: unknown }).grants).toBeUndefined();
  });

  hostile('those who send a letter now and then are sent away', async ({ siege }) => {
    expect((await siege.slow).map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 408));
  });

  hostile('none kept an ordinary editor from saving, not once', async ({ siege }) => {
    const saved = await siege.end();
    expect(saved.length).toBeGreaterThan(20);
    expect(new Set(saved)).toEqual(new Set([200]));
  });
});

/** Adds a line to a text. */
async function edit(room: TeamRoom, session: string, collection: string, path: string, slug: string): Promise<Answer> {
  const draft = await room.decap(session, 'unpublishedEntryDataFile', { collection, slug, path });
  const { data, id } = draft.status === 200 ? (draft.json as { readonly data: string; readonly id: string }) : await published(room, session, path);
  return room.decap(session, 'persistEntry', { dataFiles: [{ path, slug, raw: `${data}\nUn’altra riga.\n`.slice(0, 5000) }], assets: [], base: { [path]: id }, options: { collectionName: collection } });
}

async function published(room: TeamRoom, session: string, path: string): Promise<{ readonly data: string; readonly id: string }> {
  const { data, file } = (await room.decap(session, 'getEntry', { path })).json as { readonly data: string; readonly file: { readonly id: string } };
  return { data, id: file.id };
}

/** What is answered to bytes that are sent as they are. */
function overLine(room: TeamRoom, bytes: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    let said = '';
    const socket = connect(Number(new URL(room.origin).port), 'localhost', () => socket.write(bytes, 'latin1'));
    socket.on('data', (chunk) => (said += chunk.toString()));
    socket.on('error', reject);
    socket.on('close', () => resolve({ status: Number(/^HTTP\/1\.1 (\d+)/.exec(said)?.[1]), headers: {}, text: said.slice(said.indexOf('\r\n\r\n') + 4), json: {} }));
  });
}

/** Somebody who begins to sign in, and sends a letter every second. */
function trickle(room: TeamRoom): Promise<Answer> {
  const { host, port, origin } = new URL(room.origin);
  return new Promise((resolve, reject) => {
    let said = '';
    const socket = connect(Number(port), 'localhost', () => socket.write(`POST /api/sign-in HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${origin}\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n`));
    const timer = setInterval(() => socket.write('{'), 1000);
    socket.on('data', (chunk) => (said += chunk.toString()));
    socket.on('error', reject);
    socket.on('close', () => {
      clearInterval(timer);
      resolve({ status: Number(/^HTTP\/1\.1 (\d+)/.exec(said)?.[1]), headers: {}, text: said, json: {} });
    });
  });
}
