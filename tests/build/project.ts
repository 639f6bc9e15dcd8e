import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { writeSite } from '../fixtures/small-site.ts';
import { contentsOf } from './site.ts';

/** A copy of the whole product with the small site, in which also the code may change. */
export class Project {
  readonly #folder = mkdtempSync(join(tmpdir(), 'cappello-project-'));
  readonly content = join(this.#folder, 'content');
  readonly out = join(this.#folder, 'site');
  readonly cache = join(this.#folder, '.cache');

  constructor() {
    for (const each of ['src', 'admin', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json']) cpSync(each, join(this.#folder, each), { recursive: true });
    symlinkSync(resolve('node_modules'), join(this.#folder, 'node_modules'), 'junction');
    writeSite(this.content);
  }

  /** Changes a file of the project; without `change` it is written anew. */
  edit(path: string, change: (text: string) => string): void {
    writeFileSync(join(this.#folder, path), change(readFileSync(join(this.#folder, path), 'utf8')));
  }

  add(path: string, text: string): void {
    writeFileSync(join(this.#folder, path), text);
  }

  remove(path: string): void {
    rmSync(join(this.#folder, path));
  }

  /** Runs the build command, as it is used. Returns whether it worked, and what it said. */
  build(env: Readonly<Record<string, string>> = {}, ...args: readonly string[]): { worked: boolean; said: string } {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['src/commands/build.ts', ...args], { cwd: this.#folder, env: { ...process.env, OUT_DIR: this.out, CACHE_DIR: this.cache, ...env }, encoding: 'utf8' });
    return { worked: status === 0, said: stdout + stderr };
  }

  /** Begins to build, so that the build can be ended before its time. */
  begin(): ChildProcess {
    return spawn(process.execPath, ['src/commands/build.ts'], { cwd: this.#folder, env: { ...process.env, OUT_DIR: this.out, CACHE_DIR: this.cache }, stdio: 'ignore' });
  }

  /** The files of the site as it stands. */
  get site(): ReadonlyMap<string, string> {
    return contentsOf(this.out);
  }

  /** The files of the site that is built from nothing. */
  clean(env: Readonly<Record<string, string>> = {}): ReadonlyMap<string, string> {
    const [out, cache] = [join(this.#folder, 'clean'), join(this.#folder, '.clean')];
    const { worked, said } = this.build({ ...env, OUT_DIR: out, CACHE_DIR: cache });
    if (!worked) throw new Error(said);
    const files = contentsOf(out);
    for (const folder of [out, cache]) rmSync(folder, { recursive: true });
    return files;
  }

  end(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
