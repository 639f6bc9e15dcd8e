/** One line of a folder: a file or a folder, by the id of its object. */
export interface TreeEntry {
  readonly name: string;
  /** As git writes it: `100644` for a file, `40000` for a folder. */
  readonly mode: string;
  /** The id of the object, in hexadecimal. */
  readonly id: string;
}

export const fileMode = '100644';
export const folderMode = '40000';

/** Reads a tree object (https://git-scm.com/book/en/v2/Git-Internals-Git-Objects). */
export function parseTree(bytes: Buffer): TreeEntry[] {
  const entries: TreeEntry[] = [];
  for (let at = 0; at < bytes.length; ) {
    const space = bytes.indexOf(0x20, at);
    const end = bytes.indexOf(0, space);
    entries.push({ mode: bytes.toString('latin1', at, space), name: bytes.toString('utf8', space + 1, end), id: bytes.toString('hex', end + 1, end + 21) });
    at = end + 21;
  }
  return entries;
}

/** Writes a tree object: entries in git's order, where a folder's name counts as if it ended in a slash. */
export function formatTree(entries: readonly TreeEntry[]): Buffer {
  const sortKey = ({ name, mode }: TreeEntry) => Buffer.from(mode === folderMode ? `${name}/` : name);
  const sorted = entries.map((entry) => ({ entry, key: sortKey(entry) })).sort((a, b) => Buffer.compare(a.key, b.key));
  return Buffer.concat(sorted.flatMap(({ entry }) => [Buffer.from(`${entry.mode} ${entry.name}\0`), Buffer.from(entry.id, 'hex')]));
}
