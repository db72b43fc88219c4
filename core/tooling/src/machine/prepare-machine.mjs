// Plain JavaScript for Node 20.19 and later, as prepare.mjs: nothing is installed yet when it begins.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { giveUp } from '../prepare.mjs';

/**
 * What commands want of the machine besides Node.
 *
 * @typedef {object} Need
 * @property {string} packages the names in Debian and Ubuntu, with spaces between
 * @property {string} [welcome] packages that not every release has, and that are done without where there are none
 * @property {() => string | undefined} findMissing how the sentence on what is missing begins; nothing where all is there
 * @property {string} [orElse] what else one can do
 * @property {readonly string[]} suites what of `npm test` wants it
 */

/**
 * Makes sure of all needs by one call of apt, where that is allowed; everybody else is told in one sentence what to install.
 * It says so at once, and else works beside the caller: apt waits for the network and the disk.
 *
 * @param {readonly Need[]} needs
 * @param {boolean} mayAsk whether apt may be asked
 */
export async function prepareMachine(needs, mayAsk = mayInstall()) {
  const missing = needs.filter((need) => need.findMissing());
  if (!missing.length) return;
  const packages = missing.map((need) => need.packages).join(' ');
  if (!mayAsk) {
    const what = missing.map((need) => need.findMissing()).join('; ');
    const ask = `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${packages}`;
    giveUp(`${what}; install that (on Debian or Ubuntu: ${ask}), or ${tellWaysOut(missing)}`);
  }
  console.log(`Installing ${packages} …`);
  const updated = await askApt('update');
  if (!updated.isOk) giveUp(`${updated.output}apt-get update failed.`);
  const welcome = [];
  for (const name of missing.flatMap((need) => need.welcome?.split(' ') ?? []))
    if ((await ask('apt-cache', ['show', name])).isOk) welcome.push(name);
  const wanted = packages.split(' ');
  if (!(welcome.length && (await install([...wanted, ...welcome])).isOk)) {
    const { isOk, output } = await install(wanted);
    if (!isOk) giveUp(`${output}${missing.map((need) => need.findMissing() ?? '').join('; ')}, and apt could not install it.`); // prettier-ignore
  }
  for (const need of missing) {
    const still = need.findMissing();
    if (still) giveUp(`apt installed its packages, and yet: ${still}; ${tellWaysOut([need])}`);
  }
}

/** @param {readonly Need[]} missing */
function tellWaysOut(missing) {
  const suites = [...new Set(missing.flatMap((need) => need.suites))];
  const without = suites.map((name) => `--without ${name}`).join(' ');
  return [...missing.flatMap((need) => need.orElse ?? []), `leave out what wants it: npm test -- ${without}`].join(
    ', or ',
  );
}

/** Whether packages may be installed here: by root, where there is apt. */
export function mayInstall() {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

function install(names) {
  return askApt('install', '-y', '--no-install-recommends', ...names);
}

/** Another apt may be at work, one that a command before this one left behind, too. */
function askApt(...args) {
  return ask('apt-get', ['-o', 'DPkg::Lock::Timeout=300', ...args]);
}

function ask(command, args) {
  return new Promise((resolve) => {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (piece) => (output += piece));
    child.on('error', (error) => (output += `${error.message}\n`));
    child.on('close', (status) => resolve({ isOk: status === 0, output }));
  });
}
