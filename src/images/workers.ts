import { availableParallelism } from 'node:os';

/**
 * Does some work for each item, as many at a time as there are cores, in the items' order.
 * Rejects with the first error; what was begun is ended, and nothing more is begun.
 */
export async function withWorkers<T>(items: Iterable<T>, work: (item: T) => Promise<void>, count: number = availableParallelism()): Promise<void> {
  const queue = items[Symbol.iterator]();
  let failed: { readonly error: unknown } | undefined;
  const worker = async () => {
    for (let next = queue.next(); !failed && next.done !== true; next = queue.next()) {
      try {
        await work(next.value);
      } catch (error) {
        failed ??= { error };
      }
    }
  };
  await Promise.all(Array.from({ length: count }, worker));
  if (failed) throw failed.error;
}
