// Makes a fresh clone ready to run. Plain JavaScript for Node 20.19 and later: nothing is installed yet when it begins.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');
export const cache = path.join(root, '.cache');
export const pnpm = 'pnpm@12.21.0';
const stamp = path.join(cache, 'installed');

/** Ends the command with a sentence instead of a stack trace. */
export function giveUp(sentence) {
  console.error(sentence);
  process.exit(1);
}

/** Installs the workspace's packages as the lock file says, unless that was done already; gives the Node to go on with. */
export function prepare() {
  mkdirSync(cache, { recursive: true });
  const wanted = hashManifests();
  const isInstalled = existsSync(path.join(root, 'node_modules/.modules.yaml')) && readStamp() === wanted;
  if (!isInstalled) {
    console.log('Installing packages …');
    run('npx', ['-y', pnpm, 'install', '--frozen-lockfile'], 'The packages could not be installed.');
    run(findNode(), ['core/hub/prisma/generate.mjs'], 'The database client could not be generated.');
    writeFileSync(stamp, wanted);
  }
  return findNode();
}

/** The path of a Chromium, installed by apt where that is allowed. */
export function prepareChromium() {
  const found = findChromium();
  if (found) {
    if (found === '/usr/bin/chromium') addLightChromium();
    return found;
  }
  const orElse = 'name it in BECKON_CHROMIUM, or leave the browser scenes out: npm test -- --without browser';
  installByApt('chromium fonts-liberation fonts-dejavu-core', 'Chromium is missing', orElse);
  addLightChromium();
  return findChromium() ?? giveUp(`apt installed no Chromium at /usr/bin/chromium; ${orElse}`);
}

/** Makes sure of a WebKit, which Safari is made of, and of a screen for it: by apt where that is allowed. */
export function prepareWebKit() {
  const isHere = () => ['/usr/bin/WebKitWebDriver', '/usr/bin/Xvfb'].every((file) => existsSync(file));
  if (isHere()) return;
  const orElse = 'leave the browser scenes out: npm test -- --without browser';
  installByApt('webkit2gtk-driver xvfb', 'WebKit, in which some browser scenes are played, is missing', orElse);
  if (!isHere()) giveUp(`apt installed no WebKitWebDriver and Xvfb in /usr/bin; ${orElse}`);
}

/**
 * Installs packages of Debian or Ubuntu, as root; everybody else is told in one sentence what to install.
 *
 * @param {string} packages their names, with spaces between
 * @param {string} missing how the sentence begins
 * @param {string} orElse what else one can do
 */
export function installByApt(packages, missing, orElse) {
  const ask = `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${packages}`;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
    giveUp(`${missing}; install it (on Debian or Ubuntu: ${ask}), or ${orElse}`);
  console.log(`Installing ${packages} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['update'], 'apt-get update failed.', env);
  const install = ['install', '-y', '--no-install-recommends', ...packages.split(' ')];
  run('apt-get', install, `${missing}, and apt could not install it.`, env);
}

/**
 * The same Chromium without windows, in which most scenes run three times as fast; see core/storefront/e2e/stage. Where it
 * cannot be had (no root, no apt, no network, a distribution without it) they run in the other.
 */
function addLightChromium() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get') || existsSync('/usr/bin/chromium-headless-shell'))
    return;
  // The very same version: nothing else on the machine is to change for it.
  const version = spawnSync('dpkg-query', ['-W', '-f=${Version}', 'chromium'], { encoding: 'utf8' }).stdout?.trim();
  if (!version) return;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args) =>
    spawnSync('apt-get', ['-o', 'Acquire::http::Timeout=20', ...args], { env, stdio: 'ignore' }).status === 0;
  const install = () => apt('install', '-y', '--no-install-recommends', `chromium-headless-shell=${version}`);
  // The list of packages may be old, or not there at all.
  if (!install() && apt('update')) install();
}

function findChromium() {
  const named = process.env.BECKON_CHROMIUM;
  if (named) return existsSync(named) ? named : giveUp(`BECKON_CHROMIUM names ${named}, which does not exist.`);
  // The last is where Ubuntu's package, which is a snap, puts it.
  return ['/usr/bin/chromium', '/usr/bin/google-chrome', '/snap/bin/chromium'].find((file) => existsSync(file));
}

/** Node 24 as the workspace brings it; on a platform it brings none for, the Node that runs this, if it is new enough. */
function findNode() {
  const own = path.join(root, 'node_modules/.bin/node');
  if (existsSync(own)) {
    const version = spawnSync(own, ['--version'], { encoding: 'utf8' }).stdout?.trim() ?? '';
    return version.startsWith('v24.') ? own : giveUp(`Node 24 was to be at ${own}, but that answers "${version}".`);
  }
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const isNewEnough = major > 22 || (major === 22 && minor >= 18);
  return isNewEnough
    ? process.execPath
    : giveUp(
        `Node 24 comes along for Linux only; here, run this with Node 22.18 or newer (this is ${process.version}).`,
      );
}

function run(command, args, failure, env = process.env) {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd: root,
    env,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (status === 0) return;
  console.error(`${stdout ?? ''}${stderr ?? ''}${error ? `${error.message}\n` : ''}`);
  giveUp(failure);
}

/** Everything the installed state depends on. */
function hashManifests() {
  const hash = createHash('sha256').update(pnpm);
  const packages = ['core', 'extensions'].flatMap((parent) =>
    readdirSync(path.join(root, parent)).map((name) => `${parent}/${name}/package.json`),
  );
  const others = ['shopify-app/package.json', 'wordpress-plugin/package.json', 'core/hub/prisma/schema.prisma'];
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json', ...packages, ...others])
    if (existsSync(path.join(root, file))) hash.update(file).update(readFileSync(path.join(root, file)));
  return hash.digest('hex');
}

function readStamp() {
  return existsSync(stamp) ? readFileSync(stamp, 'utf8') : '';
}
