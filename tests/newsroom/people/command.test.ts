import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test as plain } from 'vitest';

const test = plain.extend('run', ({}, { onCleanup }) => {
  const folder = mkdtempSync(join(tmpdir(), 'cappello-command-'));
  onCleanup(() => rmSync(folder, { recursive: true, force: true }));
  return (args: readonly string[], settings: Readonly<Record<string, string>> = {}) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['src/commands/newsroom.ts', ...args], { encoding: 'utf8', env: { PATH: process.env['PATH'], NEWSROOM_DIR: join(folder, 'room'), ...settings } });
    return { status, said: stdout + stderr, folder };
  };
});

describe('The command of the newsroom', () => {
  test('gives a link for the first person, and keeps people where nobody else can read', ({ run }) => {
    const { status, said, folder } = run(['invite', 'Ada Neri', 'ada@example.org'], { NEWSROOM_ORIGIN: 'https://storie.example.org/' });
    expect(status).toBe(0);
    expect(said).toMatch(/^For Ada Neri.*\nhttps:\/\/storie\.example\.org\/admin\/invitation\/#[\w-]{43}\n$/);
    expect((statSync(join(folder, 'room', 'people.db')).mode & 0o777).toString(8)).toBe('600');
  });

  test('does not run where passwords would travel in the clear', ({ run }) => {
    const { status, said } = run([], { NEWSROOM_ORIGIN: 'http://storie.example.org' });
    expect(status).toBe(1);
    expect(said).toContain('must begin with https://');
  });

  test('says of each setting that is not right which one it is', ({ run }) => {
    const { status, said } = run([], { NEWSROOM_ORIGIN: 'storie', NEWSROOM_ADDRESS: 'everywhere', NEWSROOM_PROXY: 'proxy.example.org', PORT: '99999' });
    expect(status).toBe(1);
    expect(said.trim().split('\n').map((line) => line.replace(/: .*(?= See)/, ':'))).toEqual(['NEWSROOM_ORIGIN', 'NEWSROOM_ADDRESS', 'NEWSROOM_PROXY', 'PORT'].map((name) => `${name} is not right: See docs/newsroom.md.`));
  });
});
