import { writeSync } from 'node:fs';
import { openRepository } from '../../../admin/server/git/repository.ts';
import { StaleChange } from '../../../admin/server/git/store.ts';

/** Saves and publishes without end, and says each commit once it is acknowledged. Run by `crash.ts`, which kills it. */
const [folder = '', run = ''] = process.argv.slice(2);
const store = await openRepository(folder);
const author = { name: 'Anna Neri', email: 'anna@example.org' };
const photo = new Uint8Array(300_000).map((_, at) => (at * 7919) % 251);
const acknowledge = (id: string) => writeSync(1, `${id}\n`);

async function write(writer: number): Promise<void> {
  const branch = `cms/stories/s${writer}`;
  for (let turn = 0; ; turn += 1) {
    const at = (await store.head(branch)) === undefined ? 'main' : branch;
    const texts = [`content/stories/s${writer}/index.it.mdx`, `content/stories/s${writer}/index.en.mdx`];
    const changes = await Promise.all(texts.map(async (path) => ({ path, base: (await store.file(at, path))?.id, content: Buffer.from(`${run} ${turn}\n`) })));
    if (turn % 4 === 0) changes.push({ path: `content/stories/s${writer}/${run}-${turn}.jpg`, base: undefined, content: Buffer.from(photo) });
    try {
      acknowledge((await store.save({ branch, changes, author, message: `Save ${turn}` })).id);
      if (turn % 5 === 4) acknowledge((await store.publish(branch, author, 'Publish')).id);
    } catch (error) {
      if (!(error instanceof StaleChange)) throw error;
    }
  }
}

writeSync(1, 'open\n');
await Promise.all(Array.from({ length: 10 }, (_, writer) => write(writer)));
