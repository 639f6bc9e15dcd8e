// Runs a command of this folder by its name, having installed what is missing for it.
// It needs no packages, and runs on any Node that npm runs on; the command runs on the Node that comes with the packages.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium, howToInstallChromium } from './chromium.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const modules = join(root, 'node_modules');
const mark = join(modules, '.cappello-installed');
const ownNode = join(modules, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** @param {string} sentence @returns {never} */
function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}

function installPackages() {
  const wanted = createHash('sha256').update(readFileSync(join(root, 'package-lock.json'))).digest('hex');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted && existsSync(ownNode)) return;
  console.log('Installing the packages (about 700 MB, once; a minute or two) …');
  // On Windows npm is a script that only a shell can start.
  const { status, error } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (error || status !== 0) fail('The packages could not be installed: look at what npm says above; the usual cause is that the npm registry cannot be reached.');
  if (!existsSync(ownNode)) fail('npm did not run the install script of the package “node”: allow install scripts (npm config set ignore-scripts false), then try again.');
  writeFileSync(mark, wanted);
}

function installBrowser() {
  if (findChromium()) return;
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || !existsSync('/usr/bin/apt-get')) fail(howToInstallChromium);
  console.log('Installing Chromium for the browser tests (once) …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  try {
    execFileSync('apt-get', ['update', '-qq'], { stdio: ['ignore', 'ignore', 'inherit'], env });
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { stdio: ['ignore', 'ignore', 'inherit'], env });
  } catch {
    fail(`Chromium could not be installed. ${howToInstallChromium}`);
  }
}

const [command = '', ...rest] = process.argv.slice(2);
installPackages();
if (command === 'test') installBrowser();
const child = spawn(ownNode, [join(root, 'src', 'commands', `${command}.ts`), ...rest], { cwd: root, stdio: 'inherit' });
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => child.kill(signal));
child.on('exit', (code) => {
  process.exitCode = code ?? 1;
});
