import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';

/** How another repository is reached is the machine's affair. */
const reaching = Object.fromEntries(Object.entries(process.env).filter(([name]) => /^(?:GIT_SSH_COMMAND|SSH_AUTH_SOCK|https?_proxy|no_proxy|GIT_SSL_CAINFO)$/i.test(name)));

/** What git is told about its surroundings: nothing else of the machine's or the user's own settings takes part. */
const surroundings = (folder: string): NodeJS.ProcessEnv => ({
  ...reaching,
  PATH: process.env['PATH'],
  HOME: folder,
  GIT_DIR: folder,
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_TERMINAL_PROMPT: '0',
  GIT_COMMITTER_NAME: 'Newsroom',
  GIT_COMMITTER_EMAIL: 'newsroom@localhost',
  LC_ALL: 'C',
});

/** Starts git on a bare repository. It stands in this process's group, and ends when its input is closed. */
export function startGit(folder: string, args: readonly string[]): ChildProcessWithoutNullStreams {
  return spawn('git', ['-c', 'core.hooksPath=/dev/null', ...args], { env: surroundings(folder), stdio: 'pipe' });
}

export class GitFailed extends Error {
  override readonly name = 'GitFailed';
  readonly status: number | null;
  /** What git wrote to its standard output before it failed. */
  readonly output: Buffer;

  constructor(args: readonly string[], status: number | null, output: Buffer, message: string) {
    super(`git ${args[0] ?? ''}: ${message.trim() || `ended with ${status}`}`);
    this.status = status;
    this.output = output;
  }
}

/** Runs git once on a bare repository, and gives back what it wrote. */
export async function git(folder: string, args: readonly string[], input?: Uint8Array | string): Promise<Buffer> {
  const child = startGit(folder, args);
  const output: Buffer[] = [];
  const complaints: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => complaints.push(chunk));
  // A command that ends early does not read all of its input; its status says what there is to say.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  const status = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (status !== 0) throw new GitFailed(args, status, Buffer.concat(output), Buffer.concat(complaints).toString());
  return Buffer.concat(output);
}
