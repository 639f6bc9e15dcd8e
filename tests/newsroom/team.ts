import { mkdtempSync, rmSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as plain, vi } from 'vitest';
import type { BuildLimits } from '../../admin/server/build-process.ts';
import { openDoors, type Doors } from '../../admin/server/doors.ts';
import { openNewsroom, type Newsroom } from '../../admin/server/newsroom.ts';
import type { Grant } from '../../admin/server/permissions/roles.ts';
import type { Newcomer } from '../../admin/server/people/accounts.ts';
import { People } from '../../admin/server/people/people.ts';
import { limits } from './room.ts';
import { writeSite } from '../fixtures/small-site.ts';

/** What is sent to the newsroom. */
export interface Sent {
  readonly method?: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string | undefined>>;
  /** Bytes as they are, or an object as JSON. */
  readonly body?: string | Uint8Array | object;
  /** The secret of a session. */
  readonly session?: string | undefined;
}

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  /** What it says as JSON. */
  readonly json: Readonly<Record<string, unknown>>;
}

export const password = 'cavallo batteria graffetta';
const device = { address: '198.51.100.7', device: 'Firefox' };

/** What runs while a newsroom is open. */
interface Running {
  readonly people: People;
  readonly newsroom: Newsroom;
  readonly doors: Doors;
}

/** A newsroom as a team runs it, over the small site, with clocks that a test can move. */
export class TeamRoom {
  /** What the server has written in its log. */
  readonly logged: readonly string[];
  readonly #folder: string;
  readonly #proxy: string | undefined;
  readonly #build: BuildLimits;
  #time = Date.now();
  #running: Running | undefined;

  private constructor(folder: string, logged: readonly string[], proxy: string | undefined, build: BuildLimits) {
    this.#folder = folder;
    this.logged = logged;
    this.#proxy = proxy;
    this.#build = build;
  }

  /** `proxy`: the address of a proxy that it believes; `build`: how the site is built, if it is. */
  static async open(folder: string, logged: readonly string[], { proxy, build = limits }: { readonly proxy?: string; readonly build?: BuildLimits } = {}): Promise<TeamRoom> {
    writeSite(join(folder, 'content'));
    const room = new TeamRoom(folder, logged, proxy, build);
    await room.#start(0);
    return room;
  }

  async #start(port: number): Promise<void> {
    const here = { origin: '' };
    const people = new People({ file: this.peopleFile, origin: () => here.origin, clock: () => this.#time });
    const newsroom = await openNewsroom({ folder: join(this.#folder, 'newsroom'), content: join(this.#folder, 'content'), limits: this.#build, people });
    await newsroom.bringFolder();
    const doors = await openDoors(newsroom, { host: 'localhost', port, team: { people, proxy: this.#proxy } });
    here.origin = doors.origin;
    this.#running = { people, newsroom, doors };
  }

  /** Stops it, and starts it anew at the same address. */
  async restart(): Promise<void> {
    const { port } = new URL(this.origin);
    await this.close();
    await this.#start(Number(port));
  }

  get #open(): Running {
    if (this.#running === undefined) throw new Error('The newsroom is closed');
    return this.#running;
  }

  get people(): People {
    return this.#open.people;
  }

  get newsroom(): Newsroom {
    return this.#open.newsroom;
  }

  get origin(): string {
    return this.#open.doors.origin;
  }

  /** The file in which its people are kept. */
  get peopleFile(): string {
    return join(this.#folder, 'people.db');
  }

  /** Lets time go by. */
  wait(milliseconds: number): void {
    this.#time += milliseconds;
  }

  /** Somebody with an account, and the secret of a session of theirs. */
  async join(name: string, grants: readonly Grant[], { byline = null, language = 'en' }: Partial<Pick<Newcomer, 'byline' | 'language'>> = {}): Promise<{ readonly id: number; readonly email: string; readonly session: string }> {
    const email = `${name.toLowerCase()}@example.org`;
    const session = await this.people.accept(this.people.invite({ name, email, language, grants, byline }), password, device);
    return { id: this.people.accounts.byEmail(email)?.id ?? 0, email, session };
  }

  /** Sends a request as the newsroom's own page would, except for what is said otherwise. */
  send({ method = 'POST', path, headers = {}, body, session }: Sent): Promise<Answer> {
    const bytes = typeof body === 'object' && !(body instanceof Uint8Array) ? JSON.stringify(body) : body;
    const { host, port } = new URL(this.origin);
    const all: Record<string, string | undefined> = {
      host,
      origin: this.origin,
      'sec-fetch-site': 'same-origin',
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(session !== undefined && { cookie: `newsroom=${session}` }),
      ...headers,
    };
    return new Promise((resolve, reject) => {
      const asked = request({ host: 'localhost', port, method, path, headers: Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)), agent: false }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => resolve(answered(response.statusCode ?? 0, response.headers, Buffer.concat(chunks).toString())));
      });
      asked.on('error', reject);
      asked.end(bytes);
    });
  }

  /** Asks what Decap asks. */
  decap(session: string, action: string, params: object = {}): Promise<Answer> {
    return this.send({ path: '/api/decap', body: { action, params }, session });
  }

  async close(): Promise<void> {
    const { doors, newsroom, people } = this.#open;
    this.#running = undefined;
    await doors.close();
    await newsroom.close();
    people.close();
  }
}

function answered(status: number, headers: IncomingHttpHeaders, text: string): Answer {
  return {
    status,
    headers,
    text,
    get json() {
      return JSON.parse(text) as Record<string, unknown>;
    },
  };
}

/** A test in a newsroom that the tests of a file share. */
export const test = plain.extend('room', { scope: 'file' }, async ({}, { onCleanup }) => {
  const folder = mkdtempSync(join(tmpdir(), 'cappello-team-'));
  const logged: string[] = [];
  const log = vi.spyOn(console, 'error').mockImplementation((line: unknown) => logged.push(String(line)));
  const room = await TeamRoom.open(folder, logged);
  onCleanup(async () => {
    await room.close();
    log.mockRestore();
    rmSync(folder, { recursive: true, force: true });
  });
  return room;
});
