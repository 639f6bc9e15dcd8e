import { fork } from 'node:child_process';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { publications } from '../../admin/server/publications.ts';
import { crash } from './newsroom/crash.ts';
import { together, type Together } from './newsroom/editors.ts';
import { ask, benchRoom, editor, openBenchRoom, saveStory } from './newsroom/room.ts';
import { table } from './report.ts';

const stories = 2000;
const saves = 10_000;
/** Saves and publications that must have been confirmed before the killing ends. */
const survived = 2000;

interface Speed {
  readonly what: string;
  /** In milliseconds, in order. */
  readonly took: readonly number[];
}
interface Sample {
  readonly save: number;
  readonly rss: number;
  readonly heap: number;
  readonly peak: number;
}

/** Measures how quick the newsroom is, whether it loses anything, and how much memory it takes. Gives tables. */
export async function benchNewsroom(folder: string, say: (line: string) => void): Promise<string> {
  const load = () => `load ${loadavg()[0]?.toFixed(1)}`;
  say(`Speeds over ${stories} stories in two languages (${load()}) …`);
  const speeds = await measureSpeeds(join(folder, 'speeds'));
  const quick = `${speedTable(speeds)}\n(${load()} at the end)`;
  say(`\n${quick}\n\nTen editors on five texts (${load()}) …`);
  const crowd = crowdTable(await withAndWithout(join(folder, 'together')));
  say(`\n${crowd}\n\nA newsroom that is killed until ${survived} saves were confirmed (${load()}) …`);
  const { kills, acknowledged, lost, damage } = await crash(join(folder, 'crash.git'), { kills: 10, acknowledged: survived });
  const crashes = table(['Kills', 'Confirmed saves and publications', 'Lost', 'Complaints of git fsck --strict'], [[kills, acknowledged, lost.length, damage.length].map(String)]);
  say(`\n${crashes}\n\n${saves} saves in one newsroom (${load()}) …`);
  const memory = memoryTable(await measureMemory(join(folder, 'memory')));
  say(`\n${memory}\n(${load()} at the end)`);
  return [quick, crowd, crashes, memory].join('\n\n');
}

async function measureSpeeds(folder: string): Promise<Speed[]> {
  const first = await benchRoom(folder, stories);
  await first.close();
  const list = async (newsroom: typeof first) => JSON.stringify(await ask(newsroom, 'entriesByFolder', { folder: 'content/stories' })).length;
  const cold: number[] = [];
  const warm: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    const newsroom = await openBenchRoom(folder);
    cold.push(await timed(() => list(newsroom)));
    for (let turn = 0; turn < 5; turn += 1) warm.push(await timed(() => list(newsroom)));
    await newsroom.close();
  }
  const newsroom = await openBenchRoom(folder);
  const each = async (count: number, work: (turn: number) => Promise<unknown>) => {
    const took: number[] = [];
    for (let turn = 0; turn < count; turn += 1) took.push(await timed(() => work(turn)));
    return took;
  };
  const opening = await each(200, (turn) => ask(newsroom, 'getEntry', { path: `content/stories/storia-${turn * 9 + 1}/index.it.mdx` }));
  const beginning = await each(50, (turn) => saveStory(newsroom, `storia-${turn + 1}`, 'Una riga'));
  const again = await each(200, (turn) => saveStory(newsroom, `storia-${(turn % 50) + 1}`, `Riga ${turn}`));
  const drafts = await each(5, () => publications(newsroom, editor));
  const key = (turn: number) => ({ collection: 'story', slug: `storia-${turn + 1}` });
  for (let turn = 0; turn < 5; turn += 1) await newsroom.drafts.setStatus(key(turn), 'pending_publish', editor);
  const publishing = await each(5, (turn) => ask(newsroom, 'publishUnpublishedEntry', key(turn)));
  await newsroom.close();
  return [
    { what: `List ${stories} stories (${stories * 2} texts), just started`, took: cold },
    { what: `List ${stories} stories, again`, took: warm },
    { what: 'Open an entry', took: opening },
    { what: 'Save an entry for the first time', took: beginning },
    { what: 'Save it again', took: again },
    { what: 'List 50 drafts with their states', took: drafts },
    { what: `Publish: check all ${stories} stories and join`, took: publishing },
  ].map(({ what, took }) => ({ what, took: took.sort((a, b) => a - b) }));
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

const speedTable = (speeds: readonly Speed[]) =>
  table(['', 'Median, ms', '95 %, ms', 'Slowest, ms', 'Times'], speeds.map(({ what, took }) => [what, ...[0.5, 0.95, 1].map((part) => (took[Math.min(took.length - 1, Math.floor(took.length * part))] ?? 0).toFixed(1)), String(took.length)]));

async function withAndWithout(folder: string): Promise<{ readonly what: string; readonly found: Together }[]> {
  const newsroom = await benchRoom(folder, 100);
  const texts = [1, 2, 3, 4, 5].map((number) => ({ collection: 'story', slug: `storia-${number}`, path: `content/stories/storia-${number}/index.it.mdx` }));
  const honest = await together(newsroom, { texts, editors: 10, turns: 40, honest: true });
  const careless = await together(newsroom, { texts, editors: 10, turns: 10, honest: false });
  await newsroom.close();
  return [
    { what: 'As the newsroom does', found: honest },
    { what: 'Control: a page that does not say what a save was made from', found: careless },
  ];
}

const crowdTable = (found: Awaited<ReturnType<typeof withAndWithout>>) =>
  table(['', 'Confirmed saves', 'Refused as stale', 'Publications', 'Confirmed and lost'], found.map(({ what, found: { saved, refused, published, lost } }) => [what, ...[saved, refused, published, lost.length].map(String)]));

async function measureMemory(folder: string): Promise<Sample[]> {
  await (await benchRoom(folder, 200)).close();
  const child = fork(fileURLToPath(new URL('newsroom/saves.ts', import.meta.url)), [folder, String(saves)]);
  const samples: Sample[] = [];
  child.on('message', (sample) => samples.push(sample as Sample));
  const status = await new Promise<number | null>((resolve) => child.once('exit', resolve));
  if (status !== 0) throw new Error(`Saving ended with ${status}`);
  return samples;
}

const memoryTable = (samples: readonly Sample[]) => table(['After saves', 'Heap in use, MB', 'Memory, MB', 'At most so far, MB'], samples.map(({ save, heap, rss, peak }) => [String(save), ...[heap, rss, peak].map((bytes) => (bytes / 1e6).toFixed(0))]));
