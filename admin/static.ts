import { fork } from 'node:child_process';
import { hash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { digestOfCode } from '../src/code.ts';
import { shipped } from '../src/i18n/dictionary.ts';
import type { Site } from '../src/site.ts';
import { decapConfig, type Forge } from './config.ts';

/** The newsroom's page as files of the site, for a site that is kept on a forge. */
export interface StaticAdmin {
  readonly folder: string;
  readonly digest: string;
}

/** Makes the page for a site that names a forge in `site.yml`; there is none for the others. */
export async function staticAdmin(site: Site, cache: string): Promise<StaticAdmin | undefined> {
  const forge = site.in.get(site.defaultLocale)?.forge;
  if (forge === undefined) return undefined;
  const language = site.defaultLocale.toString() === 'it' ? 'it' : 'en';
  const config = JSON.stringify(decapConfig({ language, dictionary: shipped[language] ?? {}, locales: site.locales, defaultLocale: site.defaultLocale, forge }));
  const code = digestOfCode('admin/**/*');
  const digest = hash('sha256', `${code} ${config}`);
  const folder = join(cache, 'static-admin', digest.slice(0, 16));
  if (existsSync(folder)) return { folder, digest };
  const [bundle, making] = [`${folder}.bundle-${process.pid}`, `${folder}.making-${process.pid}`];
  const child = fork(fileURLToPath(new URL('build.ts', import.meta.url)), [bundle]);
  const status = await new Promise<number | null>((resolve) => child.once('exit', resolve));
  if (status !== 0) throw new Error('The page of the newsroom could not be made');
  // The other pages of the newsroom need its server.
  mkdirSync(making, { recursive: true });
  cpSync(join(bundle, 'assets'), join(making, 'assets'), { recursive: true });
  const head = `<meta http-equiv="Content-Security-Policy" content="${policy(forge)}">\n    <link rel="newsroom-config" href="/admin/config.json">`;
  writeFileSync(join(making, 'index.html'), readFileSync(join(bundle, 'index.html'), 'utf8').replace('<title>', `${head}\n    <title>`));
  writeFileSync(join(making, 'config.json'), config);
  rmSync(bundle, { recursive: true, force: true });
  renameSync(making, folder);
  return { folder, digest };
}

/** Where each forge is asked, unless `site.yml` says where it is. */
const usual = { github: 'https://api.github.com', gitlab: 'https://gitlab.com', gitea: 'https://try.gitea.io', forgejo: 'https://codeberg.org' } as const;

/** What the page may do: Decap compiles its templates with `eval`, writes its styles into the page, and asks the forge. */
function policy({ kind, address }: Forge): string {
  const asked = kind === 'github' || address === undefined ? usual[kind] : new URL(address).origin;
  return `default-src 'self'; script-src 'self' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob: https:; connect-src 'self' blob: data: ${asked}; object-src 'none'; base-uri 'self'; form-action 'self'`;
}
