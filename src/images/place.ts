import { constants, copyFileSync, linkSync, rmSync } from 'node:fs';

/** Puts a file of the cache into the site: as a second name of the same bytes where the disk allows it, else as a copy. What has the name already is replaced. */
export function place(from: string, to: string): void {
  rmSync(to, { force: true });
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to, constants.COPYFILE_FICLONE);
  }
}
