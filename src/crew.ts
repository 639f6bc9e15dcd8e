import { availableParallelism } from 'node:os';
import { parentPort, Worker } from 'node:worker_threads';

interface Member<Result> {
  readonly worker: Worker;
  readonly waiting: ((answer: Answer<Result>) => void)[];
}
type Answer<Result> = { readonly result: Result } | { readonly error: string };

/** Threads that all do the same kind of task, each its tasks one after another. */
export class Crew<Task, Result> {
  readonly #module: URL;
  readonly #data: unknown;
  readonly #members: Member<Result>[] = [];
  /** How many threads there may be. */
  readonly size: number;

  /** `module` calls `serve`; it is given `data` as `workerData`. Threads begin when there is something for them to do. */
  constructor(module: URL, data: unknown, size: number = Math.min(4, Math.max(1, availableParallelism() - 1))) {
    this.#module = module;
    this.#data = data;
    this.size = size;
  }

  /** Has the least busy thread do a task. Rejects with what went wrong in it. */
  async do(task: Task): Promise<Result> {
    let member = this.#members.toSorted((a, b) => a.waiting.length - b.waiting.length)[0];
    if (!member || (member.waiting.length > 0 && this.#members.length < this.size)) member = this.#hire();
    const { worker, waiting } = member;
    const answer = await new Promise<Answer<Result>>((resolve) => {
      waiting.push(resolve);
      worker.postMessage(task);
    });
    if ('error' in answer) throw new Error(answer.error);
    return answer.result;
  }

  async end(): Promise<void> {
    await Promise.all(this.#members.map(({ worker }) => worker.terminate()));
  }

  #hire(): Member<Result> {
    const worker = new Worker(this.#module, { workerData: this.#data });
    const member: Member<Result> = { worker, waiting: [] };
    worker.on('message', (answer: Answer<Result>) => member.waiting.shift()?.(answer));
    const lose = (error: string) => {
      const place = this.#members.indexOf(member);
      if (place !== -1) this.#members.splice(place, 1);
      for (const answer of member.waiting.splice(0)) answer({ error });
    };
    worker.on('error', (error: unknown) => lose(error instanceof Error ? error.message : String(error)));
    worker.on('exit', (code) => lose(`A thread ended by itself (${code})`));
    this.#members.push(member);
    return member;
  }
}

/** Does what a crew is asked to, in the order in which it is asked. */
export function serve(work: (task: never) => unknown): void {
  let last: Promise<unknown> = Promise.resolve();
  parentPort?.on('message', (task: unknown) => {
    last = last.then(async () => {
      const answer: Answer<unknown> = await Promise.try(work, task as never /* what the crew was given to send */).then(
        (result) => ({ result }),
        (error: unknown) => ({ error: error instanceof Error ? error.message : String(error) }),
      );
      parentPort?.postMessage(answer);
    });
  });
}
