import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import type { Readable } from 'node:stream';
import { startGit } from './command.ts';
import { noteProcess } from './processes.ts';

/** What a git command answers, read as it comes. */
export class Answer {
  readonly #stream: Readable;

  constructor(stream: Readable) {
    this.#stream = stream;
  }

  /** The next line, without its end. */
  async line(): Promise<string> {
    const parts: Buffer[] = [];
    for (;;) {
      const chunk = await this.#next();
      const end = chunk.indexOf(0x0a);
      if (end === -1) {
        parts.push(chunk);
        continue;
      }
      parts.push(chunk.subarray(0, end));
      if (end + 1 < chunk.length) this.#stream.unshift(chunk.subarray(end + 1));
      return Buffer.concat(parts).toString();
    }
  }

  /** Exactly so many of the next bytes. */
  async bytes(size: number): Promise<Buffer> {
    const parts: Buffer[] = [];
    for (let missing = size; missing > 0; ) {
      const chunk = await this.#next();
      const taken = chunk.subarray(0, missing);
      parts.push(taken);
      missing -= taken.length;
      if (taken.length < chunk.length) this.#stream.unshift(chunk.subarray(taken.length));
    }
    return Buffer.concat(parts, size);
  }

  async #next(): Promise<Buffer> {
    for (;;) {
      const chunk = this.#stream.read() as Buffer | null;
      if (chunk !== null) return chunk;
      if (this.#stream.readableEnded || this.#stream.destroyed) throw new Error('git ended before it had answered');
      await new Promise<void>((resolve) => {
        const go = () => {
          for (const event of happenings) this.#stream.off(event, go);
          resolve();
        };
        for (const event of happenings) this.#stream.on(event, go);
      });
    }
  }
}
/** How many characters of git's complaints are kept. */
const mostComplaint = 2000;
const happenings = ['readable', 'end', 'close', 'error'] as const;

/**
 * A git command that stays open and answers one question after the other, in their order.
 * It starts at the first question, and again at the next one if it has ended.
 */
export class Conversation {
  readonly #folder: string;
  readonly #args: readonly string[];
  #child: ChildProcessWithoutNullStreams | undefined;
  #gone: Promise<unknown> = Promise.resolve();
  /** What the command wrote to its standard error last. */
  #complaint = '';
  #turn: Promise<unknown> = Promise.resolve();

  constructor(folder: string, args: readonly string[]) {
    this.#folder = folder;
    this.#args = args;
  }

  /** Puts a question, and reads its answer as `read` says. */
  ask<T>(question: string, read: (answer: Answer) => Promise<T>): Promise<T> {
    const answered = this.#turn.then(async () => {
      const child = (this.#child ??= this.#start());
      child.stdin.write(question);
      try {
        return await read(new Answer(child.stdout));
      } catch (error) {
        // What is still to come would be taken for the answer to the next question.
        this.#end(child);
        throw await this.#withComplaint(error);
      }
    });
    this.#turn = answered.catch(() => undefined);
    return answered;
  }

  /** Waits for the questions that were put, and ends the command. */
  async close(): Promise<void> {
    await this.#turn;
    const child = this.#child;
    if (child === undefined) return;
    const closed = new Promise((resolve) => child.once('close', resolve));
    child.stdin.end();
    await closed;
  }

  #start(): ChildProcessWithoutNullStreams {
    const child = startGit(this.#folder, this.#args);
    noteProcess(this.#folder, child);
    child.stdin.on('error', () => undefined);
    this.#complaint = '';
    child.stderr.on('data', (chunk: Buffer) => (this.#complaint = (this.#complaint + chunk.toString()).slice(-mostComplaint)));
    this.#gone = new Promise<void>((resolve) => {
      const gone = () => {
        if (this.#child === child) this.#child = undefined;
        resolve();
      };
      child.once('error', gone);
      child.once('close', gone);
    });
    return child;
  }

  /** Why there was no answer, once the command has said it. */
  async #withComplaint(error: unknown): Promise<unknown> {
    await this.#gone;
    return this.#complaint === '' ? error : new Error(`${error instanceof Error ? error.message : String(error)}: ${this.#complaint.trim()}`, { cause: error });
  }

  #end(child: ChildProcessWithoutNullStreams): void {
    if (this.#child === child) this.#child = undefined;
    child.kill();
  }
}
