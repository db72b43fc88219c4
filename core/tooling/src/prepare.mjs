// Makes a fresh clone ready to run. Plain JavaScript for Node 20.19 and later: nothing is installed yet when it begins.
import { spawn, spawnSync } from 'node:child_process';
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
export async function prepare() {
  mkdirSync(cache, { recursive: true });
  const wanted = hashManifests();
  const isInstalled = existsSync(path.join(root, 'node_modules/.modules.yaml')) && readStamp() === wanted;
  if (!isInstalled) {
    console.log('Installing packages …');
    await run('npx', ['-y', pnpm, 'install', '--frozen-lockfile'], 'The packages could not be installed.');
    await run(findNode(), ['core/hub/prisma/generate.mjs'], 'The database client could not be generated.');
    writeFileSync(stamp, wanted);
  }
  return findNode();
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

/** Not waited for synchronously: apt may be at work beside it, and is listened to. */
function run(command, args, failure) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (piece) => (output += piece));
    child.on('error', (error) => (output += `${error.message}\n`));
    child.on('close', (status) => (status === 0 ? resolve() : giveUp(`${output}\n${failure}`)));
  });
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
