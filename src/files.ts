import { existsSync, readdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Every file under a folder, by its path in it with `/`, in order. A folder that is not there has none. */
export function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => !item.isDirectory())
    .map((item) => relative(folder, join(item.parentPath, item.name)).split(sep).join('/'))
    .sort();
}

/** For so many milliseconds what nobody uses stays in a cache: two weeks. */
const keptFor = 14 * 24 * 60 * 60 * 1000;

/** Notes that a folder of a cache is in use, and removes those beside it that have not been for long. */
export function keepInUse(cache: string, name: string): void {
  utimesSync(join(cache, name), new Date(), new Date());
  for (const other of readdirSync(cache)) {
    const path = join(cache, other);
    if (Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Infinity) > keptFor) rmSync(path, { recursive: true, force: true });
  }
}
