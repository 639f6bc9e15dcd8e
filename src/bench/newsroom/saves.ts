import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { setFlagsFromString } from 'node:v8';
import { openBenchRoom, saveStory } from './room.ts';

/** Saves so many times in a newsroom, over a hundred stories in turn, and says now and then how much memory it holds. Run by `newsroom.ts`. */
const [folder = '', count = '0'] = process.argv.slice(2);
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
const newsroom = await openBenchRoom(folder);
const samples = 10;
for (let save = 0; save <= Number(count); save += 1) {
  if (save % (Number(count) / samples) === 0) {
    collect();
    const peak = /VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
    process.send?.({ save, rss: process.memoryUsage.rss(), heap: process.memoryUsage().heapUsed, peak: Number(peak) * 1024 });
  }
  await saveStory(newsroom, `storia-${(save % 100) + 1}`, `Riga ${save}`);
  if (save % 500 === 499) await newsroom.upkeep.look();
}
await newsroom.close();
process.disconnect();
