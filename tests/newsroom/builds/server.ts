import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { Builds } from '../../../admin/server/builds.ts';
import { Store } from '../../../admin/server/git/store.ts';

/** Builds for as long as it lives. Run by `builds.test.ts`, which kills it. */
const [folder = ''] = process.argv.slice(2);
// The test has the repository open, too.
const store = new Store(join(folder, 'content.git'));
const builds = new Builds(store, { folder, cache: folder, limits: { script: fileURLToPath(new URL('slow-build.ts', import.meta.url)), seconds: 60, megabytes: 200 } });
for (;;) await builds.request();
