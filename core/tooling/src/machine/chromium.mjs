// Plain JavaScript for Node 20.19 and later, as prepare.mjs.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { giveUp } from '../prepare.mjs';
import { mayInstall } from './prepare-machine.mjs';

/** @type {import('./prepare-machine.mjs').Need} */
export const chromium = {
  packages: 'chromium fonts-liberation fonts-dejavu-core',
  // The same Chromium without windows, in which most scenes run three times as fast; see core/storefront/e2e/stage.
  welcome: 'chromium-headless-shell',
  findMissing: () => (findChromium() ? undefined : 'Chromium is missing'),
  orElse: 'name it in BECKON_CHROMIUM',
  suites: ['browser'],
};

/** The path of a Chromium; with apt's, where that is allowed, there is the light one too. */
export function findChromium() {
  const named = process.env.BECKON_CHROMIUM;
  if (named) return existsSync(named) ? named : giveUp(`BECKON_CHROMIUM names ${named}, which does not exist.`);
  // The last is where Ubuntu's package, which is a snap, puts it.
  return ['/usr/bin/chromium', '/usr/bin/google-chrome', '/snap/bin/chromium'].find((file) => existsSync(file));
}

/** Where the light one cannot be had (no root, no apt, no network, a distribution without it) scenes run in the other. */
export function addLightChromium() {
  if (findChromium() !== '/usr/bin/chromium' || !mayInstall() || existsSync('/usr/bin/chromium-headless-shell')) return;
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
