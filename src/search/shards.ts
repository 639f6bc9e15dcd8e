import { createHash } from 'node:crypto';

/**
 * The most pages of a shard. Measured on 2 cores: a shard of 1,250 pages takes 1 to 3 s and 240 MB to index, 5,000 pages in one 12 s and
 * 940 MB; each further shard costs a reader about 30 kB on the first search.
 */
const mostPages = 1500;

/** How many shards so many pages take: a power of two, so that it changes rarely and then splits each shard in two. */
export function shardCount(pages: number): number {
  let count = 1;
  while (pages > count * mostPages) count *= 2;
  return count;
}

/** Which of `count` shards the page at a path belongs to: always the same, whatever other pages there are. */
export const shardOf = (path: string, count: number): number => createHash('sha256').update(path).digest().readUInt32BE(0) % count;
