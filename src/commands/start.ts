import { watch } from 'node:fs';
import { relative, resolve } from 'node:path';
import { openNewsroom } from '../../admin/server/newsroom.ts';
import { openDoors } from '../../admin/server/doors.ts';
import { contentFolder, outFolder, shownFolder } from '../content.ts';

/** Where the newsroom keeps what is written in it: `NEWSROOM_DIR`, or `.newsroom/`. */
const folder = resolve(process.env['NEWSROOM_DIR'] ?? '.newsroom');

const newsroom = await openNewsroom({ folder, content: contentFolder(), out: outFolder() });
await newsroom.bringFolder();
await newsroom.builds.request();

if (newsroom.builds.state.state === 'published') {
  const doors = await openDoors(newsroom, { folder, out: outFolder(), host: '127.0.0.1', port: Number(process.env['PORT'] ?? 4321) });
  console.log(`
The site is at ${doors.origin}/
The newsroom is at ${doors.origin}/admin/ (what is written there is kept in ${relative(process.cwd(), folder) || folder}; ${shownFolder()} stays as it is)
What you change in ${shownFolder()} is brought in too. Stop it with Ctrl+C.
`);
  follow();
} else process.exitCode = 1;

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
