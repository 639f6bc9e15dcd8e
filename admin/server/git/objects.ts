import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Recent } from '../recent.ts';
import { Conversation } from './conversation.ts';
import { fileMode, folderMode, formatTree, parseTree, type TreeEntry } from './tree.ts';

export interface GitObject {
  readonly id: string;
  readonly type: 'blob' | 'tree' | 'commit' | 'tag';
  readonly content: Buffer;
}

/** A file of a commit. */
export interface BlobEntry {
  /** From the root of the repository, with forward slashes. */
  readonly path: string;
  readonly id: string;
}

/** What is to stand at a path: the id of a blob, or nothing. */
export type Patch = ReadonlyMap<string, string | undefined>;

/**
 * The objects of a bare repository, read and written through git processes that stay open.
 * Git itself writes each object, so that one is either there and whole or not there at all.
 */
export class Objects {
  readonly #reader: Conversation;
  readonly #writers: Readonly<Record<'blob' | 'tree' | 'commit', Conversation>>;
  readonly #incoming: string;
  readonly #listings = new Recent<readonly BlobEntry[]>(20_000);
  #written = 0;

  constructor(folder: string) {
    const writer = (type: string) => new Conversation(folder, ['hash-object', '-w', '-t', type, '--no-filters', '--stdin-paths']);
    this.#reader = new Conversation(folder, ['cat-file', '--batch-command']);
    this.#writers = { blob: writer('blob'), tree: writer('tree'), commit: writer('commit') };
    this.#incoming = join(folder, 'incoming');
    mkdirSync(this.#incoming, { recursive: true });
  }

  /** The object that a name leads to (https://git-scm.com/docs/gitrevisions), if there is one. */
  read(name: string): Promise<GitObject | undefined> {
    return this.#reader.ask(`contents ${oneLine(name)}\n`, async (answer) => {
      const head = await answer.line();
      const [, id, type, size] = /^([0-9a-f]{40,64}) (blob|tree|commit|tag) (\d+)$/.exec(head) ?? [];
      if (id === undefined) {
        if (/ (missing|ambiguous)$/.test(head)) return undefined;
        throw new Error(`git cat-file said: ${head}`);
      }
      const content = await answer.bytes(Number(size));
      await answer.bytes(1);
      return { id, type: type as GitObject['type'], content };
    });
  }

  /** The id of what a name leads to, if there is one. */
  resolve(name: string): Promise<string | undefined> {
    return this.#reader.ask(`info ${oneLine(name)}\n`, async (answer) => /^([0-9a-f]{40,64}) (?:blob|tree|commit|tag) \d+$/.exec(await answer.line())?.[1]);
  }

  async tree(name: string): Promise<readonly TreeEntry[]> {
    const object = await this.read(name);
    return object?.type === 'tree' ? parseTree(object.content) : [];
  }

  /** All files under a folder of a commit. */
  async files(commit: string, folder: string): Promise<BlobEntry[]> {
    const id = await this.resolve(`${commit}:${folder}`);
    return id === undefined ? [] : (await this.#below(id)).map((file) => ({ ...file, path: folder === '' ? file.path : `${folder}/${file.path}` }));
  }

  /** What lies under a tree, with paths from there. A tree never changes, so what was found once is kept. */
  async #below(id: string): Promise<readonly BlobEntry[]> {
    const known = this.#listings.get(id);
    if (known) return known;
    const found: BlobEntry[] = [];
    for (const entry of await this.tree(id)) {
      if (entry.mode === folderMode) found.push(...(await this.#below(entry.id)).map((file) => ({ ...file, path: `${entry.name}/${file.path}` })));
      else if (entry.mode.startsWith('100')) found.push({ path: entry.name, id: entry.id });
    }
    this.#listings.set(id, found);
    return found;
  }

  async write(type: 'blob' | 'tree' | 'commit', content: Uint8Array): Promise<string> {
    const path = join(this.#incoming, `${process.pid}-${(this.#written += 1)}`);
    writeFileSync(path, content);
    try {
      return await this.#writers[type].ask(`${path}\n`, async (answer) => {
        const id = await answer.line();
        if (!/^[0-9a-f]{40,64}$/.test(id)) throw new Error(`git hash-object said: ${id}`);
        return id;
      });
    } finally {
      rmSync(path, { force: true });
    }
  }

  /** The tree that a tree becomes by a patch. Only folders that the patch touches are written; empty ones go. */
  async patched(root: string, patch: Patch): Promise<string> {
    const apply = async (name: string, changes: readonly (readonly [readonly string[], string | undefined])[]): Promise<string | undefined> => {
      const entries = new Map((await this.tree(name)).map((entry) => [entry.name, entry]));
      const below = new Map<string, (readonly [readonly string[], string | undefined])[]>();
      for (const [[first = '', ...rest], id] of changes) {
        if (rest.length > 0) below.set(first, [...(below.get(first) ?? []), [rest, id]]);
        else if (id === undefined) entries.delete(first);
        else entries.set(first, { name: first, mode: fileMode, id });
      }
      for (const [folder, within] of below) {
        const here = entries.get(folder);
        const id = await apply(here?.mode === folderMode ? here.id : emptyTree, within);
        if (id === undefined) entries.delete(folder);
        else entries.set(folder, { name: folder, mode: folderMode, id });
      }
      return entries.size === 0 ? undefined : this.write('tree', formatTree([...entries.values()]));
    };
    const changes = [...patch].map(([path, id]) => [path.split('/'), id] as const);
    return (await apply(root, changes)) ?? this.write('tree', Buffer.alloc(0));
  }

  async close(): Promise<void> {
    for (const each of [this.#reader, ...Object.values(this.#writers)]) await each.close();
  }
}

/** The id that every repository knows for a folder without anything in it. */
export const emptyTree = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';

/** A question is a line: a name that holds the end of one would be two questions. */
function oneLine(name: string): string {
  if (/[\n\0]/.test(name)) throw new Error('A name in git holds no line break');
  return name;
}
