import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Writes a file of a cache whole or not at all, headed by the SHA-256 of what it holds. */
export function writeSealed(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  const next = `${file}.${process.pid}`;
  writeFileSync(next, `${hash('sha256', text)}\n${text}`);
  renameSync(next, file);
}

/** What was written, or nothing if it is not there or not whole any more. */
export function readSealed(file: string): string | undefined {
  let sealed: string;
  try {
    sealed = readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
  const end = sealed.indexOf('\n');
  const text = sealed.slice(end + 1);
  return hash('sha256', text) === sealed.slice(0, end) ? text : undefined;
}
