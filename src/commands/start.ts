import { watch } from 'node:fs';
import { relative, resolve } from 'node:path';
import { openDoors } from '../../admin/server/doors.ts';
import { whyNotOpened } from '../../admin/server/lock.ts';
import { openNewsroom } from '../../admin/server/newsroom.ts';
import { contentFolder, shownFolder } from '../content.ts';

/** Where the newsroom keeps what is written in it: `NEWSROOM_DIR`, or `.newsroom/`. */
const folder = resolve(process.env['NEWSROOM_DIR'] ?? '.newsroom');

const newsroom = await openNewsroom({ folder, content: contentFolder() }).catch(end);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void newsroom.close().then(() => process.exit()));

await newsroom.bringFolder().catch(end);
const built = newsroom.builds.request();
// Who has a site already need not wait for the next one.
if (newsroom.builds.releases.current === undefined) await built;

const doors = await openDoors(newsroom, { host: '127.0.0.1', port: Number(process.env['PORT'] ?? 4321) });
const { failure } = newsroom.builds.state;
console.log(`
${failure === undefined ? `The site is at ${doors.origin}/` : `The site could not be built: ${failure.reason.en}.`}
The newsroom is at ${doors.origin}/admin/ (what is written there is kept in ${relative(process.cwd(), folder) || folder}; ${shownFolder()} stays as it is)
What you change in ${shownFolder()} is brought in too. Stop it with Ctrl+C.
`);
follow();

/** Ends with what stands in the way. */
function end(error: unknown): never {
  const why = whyNotOpened(error, folder);
  if (why === undefined) throw error;
  console.error(why);
  process.exit(1);
}

async function bring(): Promise<void> {
  if (await newsroom.bringFolder()) await newsroom.builds.request();
}

/** Follows the content folder; changes made while one is being brought in join the next. */
function follow(): void {
  let timer: NodeJS.Timeout | undefined;
  let following: Promise<unknown> = Promise.resolve();
  watch(contentFolder(), { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      following = following.then(bring).catch((error: unknown) => console.error(String(error)));
    }, 300);
  });
}
