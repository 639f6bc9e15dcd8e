import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { look, type ImageFacts } from '../../../src/images/facts.ts';
import { Media } from '../../../src/images/media.ts';

/** A folder that is gone when the tests of a file are over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'cappello-images-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes a picture and gives its facts; fails if the reader would refuse it. */
export async function factsOf(path: string, bytes: Buffer): Promise<ImageFacts> {
  writeFileSync(path, bytes);
  const found = await look(bytes);
  if ('fault' in found) throw new Error(`${path} is ${found.fault}`);
  const { width, height, transparent } = found;
  return { path, digest: createHash('sha256').update(bytes).digest('hex'), width, height, transparent };
}

/** Every derivative of a picture, by its published name. */
export async function derivativesOf(folder: string, name: string, bytes: Buffer): Promise<Map<string, Buffer>> {
  const media = new Media(join(folder, `${name}.cache`));
  media.picture(await factsOf(join(folder, name), bytes));
  const made = new Map<string, Buffer>();
  for (const each of media.wanted.keys()) made.set(each, readFileSync((await media.make(each)) ?? ''));
  return made;
}
