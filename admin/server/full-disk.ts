import { log } from './log.ts';

/** Whether something failed since there is no room left to write it: as the system, git or SQLite say so. */
export const isFullDisk = (error: unknown): boolean => error instanceof Error && (('code' in error && error.code === 'ENOSPC') || /ENOSPC|No space left on device|database or disk is full/.test(error.message));

/** Writes what others need not wait for, and what they may go without while there is no room. */
export function unlessFull(write: () => void): void {
  try {
    write();
  } catch (error) {
    if (!isFullDisk(error)) throw error;
    log(`Not written down, for want of room: ${String(error)}`);
  }
}
