export interface Person {
  readonly name: string;
  readonly email: string;
}

export interface Commit {
  readonly id: string;
  readonly tree: string;
  readonly parents: readonly string[];
  readonly author: Person;
  /** Seconds since 1970. */
  readonly time: number;
  /** What it says, without its trailers. */
  readonly message: string;
  /** Lines such as `Newsroom-Status: draft` at its end (https://git-scm.com/docs/git-interpret-trailers). */
  readonly trailers: ReadonlyMap<string, string>;
}

/** The author is the person who made the change; the committer is always the server. */
export const committer: Person = { name: 'Newsroom', email: 'newsroom@localhost' };

/** Git ends a name at these characters, and a header at a line break. */
const plain = (words: string) => words.replace(/[<>\p{Cc}]/gu, ' ').trim() || 'unknown';
const line = ({ name, email }: Person, time: number) => `${plain(name)} <${plain(email)}> ${time} +0000`;

export function formatCommit({ tree, parents, author, time, message, trailers }: Omit<Commit, 'id'>): Buffer {
  const head = [`tree ${tree}`, ...parents.map((parent) => `parent ${parent}`), `author ${line(author, time)}`, `committer ${line(committer, time)}`];
  const foot = [...trailers].map(([key, value]) => `${key}: ${value.replace(/\p{Cc}/gu, ' ')}`);
  // A NUL would end the message for git.
  const words = message.replaceAll('\0', ' ').trim();
  return Buffer.from(`${head.join('\n')}\n\n${[words, foot.join('\n')].filter((part) => part !== '').join('\n\n')}\n`);
}

export function parseCommit(id: string, content: Buffer): Commit {
  const text = content.toString();
  const end = text.indexOf('\n\n');
  const head = text.slice(0, end);
  const paragraphs = text.slice(end + 2).trimEnd().split('\n\n');
  const last = paragraphs.at(-1)?.split('\n') ?? [];
  const trailers = last.flatMap((said) => {
    const [, key, value] = /^([A-Za-z]+(?:-[A-Za-z]+)+): (.*)$/.exec(said) ?? [];
    return key === undefined || value === undefined ? [] : [[key, value] as const];
  });
  const has = trailers.length === last.length;
  const [, name = '', email = '', time = '0'] = /^author (.*) <(.*)> (\d+) /m.exec(head) ?? [];
  return {
    id,
    tree: /^tree (\w+)/m.exec(head)?.[1] ?? '',
    parents: [...head.matchAll(/^parent (\w+)/gm)].map(([, parent = '']) => parent),
    author: { name, email },
    time: Number(time),
    message: (has ? paragraphs.slice(0, -1) : paragraphs).join('\n\n'),
    trailers: new Map(has ? trailers : []),
  };
}
