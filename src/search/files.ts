import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { isRecord } from '../model/walk.ts';

/** The object in a JSON file, or nothing if there is none. */
export function readRecord(path: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Writes a file so that nobody ever reads half of it. */
export function writeWhole(path: string, text: string): void {
  const part = `${path}.${process.pid}.part`;
  writeFileSync(part, text);
  renameSync(part, path);
}
