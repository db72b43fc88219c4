import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { aptOptions, findMirror } from './apt.ts';
import { findServedVersion } from './find-served-version.ts';
import { keepNewest } from './keep-newest.ts';
import { isOldWordPress, unpackOldWordPress, type OldWordPressVersion } from './unpack-old-wordpress.ts';
import { wordpressCache } from './wordpress-cache.ts';

const run = promisify(execFile);

/**
 * Which WordPress: the newest that Debian serves, or the one of its stable release, which is the oldest that every test is
 * run on. Older ones, down to the oldest that the plugin takes, are for PHPUnit when somebody asks.
 */
export type WordPressVersion = 'newest' | '6.8' | OldWordPressVersion;

/** A WordPress tree: never written to after it was unpacked, shared by all sites of that version. */
export interface WordPressTree {
  /** As WordPress says it itself: `7.1.4`. */
  readonly version: string;
  readonly folder: string;
}

/** Debian keeps one version in each suite; which is the newest moves, and what it replaced disappears. */
const suites: Readonly<Record<Exclude<WordPressVersion, OldWordPressVersion>, readonly [string, ...string[]]>> = {
  newest: ['sid', 'forky', 'trixie'],
  '6.8': ['trixie'],
};

/** What Debian's tree links into other packages. */
const linked = ['libjs-cropper', 'libjs-lodash', 'libjs-underscore', 'libjs-jquery-ui', 'php-getid3', 'libphp-phpmailer']; // prettier-ignore

/**
 * Unpacks WordPress from Debian's packages into the cache, unless it is there; nothing of the system is touched. The newest
 * gives way to a newer one, which is looked for once a day.
 *
 * @throws if none can be had: the suites that need it fail rather than pass without having run
 */
export async function fetchWordPress(wanted: WordPressVersion = 'newest'): Promise<WordPressTree> {
  const found = findTree(wanted);
  if (!found || wanted !== 'newest') return found?.tree ?? (await downloadTree(wanted));
  return keepNewest({
    found: found.tree,
    lookAgainAt: found.lookAgainAt,
    now: Date.now(),
    note: (lookAgainAt) => writePointer(wanted, { version: found.tree.version, lookAgainAt }),
    findServed: () => findServedVersion(suites.newest[0]),
    download: () => downloadTree(wanted),
  });
}

/** Which tree a name stands for. */
interface Pointer {
  readonly version: string;
  /** In epoch milliseconds. */
  readonly lookAgainAt?: number;
}

function findTree(wanted: WordPressVersion): { tree: WordPressTree; lookAgainAt: number | undefined } | undefined {
  const file = path.join(wordpressCache, `${wanted}.json`);
  if (!existsSync(file)) return undefined;
  const { version, lookAgainAt } = JSON.parse(readFileSync(file, 'utf8')) as Pointer;
  const folder = path.join(wordpressCache, version);
  return existsSync(folder) ? { tree: { version, folder }, lookAgainAt } : undefined;
}

/** In one step: another process may be reading. */
function writePointer(wanted: WordPressVersion, pointer: Pointer): void {
  const file = path.join(wordpressCache, `${wanted}.json`);
  writeFileSync(`${file}.${process.pid}`, JSON.stringify(pointer));
  renameSync(`${file}.${process.pid}`, file);
}

async function downloadTree(wanted: WordPressVersion): Promise<WordPressTree> {
  mkdirSync(wordpressCache, { recursive: true });
  if (isOldWordPress(wanted)) return downloadOldTree(wanted);
  const mirror = await findMirror();
  const failures: string[] = [];
  for (const suite of suites[wanted]) {
    const scratch = mkdtempSync(path.join(wordpressCache, 'fetching-'));
    try {
      await unpack(mirror, suite, scratch);
      return keep(wanted, scratch);
    } catch (error) {
      failures.push(`${suite}: ${(error as Error).message.trim().split('\n').slice(-3).join(' ')}`);
    } finally {
      rmSync(scratch, { recursive: true, force: true });
    }
  }
  throw new Error(`No WordPress (${wanted}) could be had from ${mirror}.\n${failures.join('\n')}`);
}

async function downloadOldTree(wanted: OldWordPressVersion): Promise<WordPressTree> {
  const scratch = mkdtempSync(path.join(wordpressCache, 'fetching-'));
  try {
    await unpackOldWordPress(wanted, scratch);
    return keep(wanted, scratch);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function unpack(mirror: string, suite: string, scratch: string): Promise<void> {
  const options = aptOptions(mirror, [suite], scratch);
  const debs = path.join(scratch, 'debs');
  mkdirSync(debs);
  await run('apt-get', [...options, 'update']);
  const packages = ['wordpress', 'wordpress-theme-twentytwentyfive', ...linked];
  await run('apt-get', [...options, 'download', ...packages], { cwd: debs });
  const unpacked = path.join(scratch, 'unpacked');
  for (const deb of readdirSync(debs)) await run('dpkg', ['-x', path.join(debs, deb), unpacked]);
  const tree = path.join(unpacked, 'usr/share/wordpress');
  // A dangling link, and Debian's own way of finding a configuration.
  for (const file of ['.htaccess', 'wp-config.php']) rmSync(path.join(tree, file), { force: true });
  await run('cp', ['-rL', tree, path.join(scratch, 'tree')]);
}

function keep(wanted: WordPressVersion, scratch: string): WordPressTree {
  const tree = path.join(scratch, 'tree');
  const source = readFileSync(path.join(tree, 'wp-includes/version.php'), 'utf8');
  const version = /\$wp_version = '([^']+)'/.exec(source)?.[1];
  if (!version) throw new Error('wp-includes/version.php names no version.');
  // Each site has its own, and says where it is.
  writeFileSync(path.join(tree, 'wp-config.php'), "<?php\nrequire getenv( 'BECKON_SITE' ) . '/wp-config.php';\n");
  const folder = path.join(wordpressCache, version);
  if (!existsSync(folder)) moveFolder(tree, folder);
  writePointer(wanted, { version, lookAgainAt: Date.now() + 24 * 3_600_000 });
  return { version, folder };
}

/** Another process may have been quicker: its tree is as good. */
function moveFolder(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!existsSync(to)) cpSync(from, to, { recursive: true });
    if (!existsSync(path.join(to, 'wp-load.php'))) throw error;
  }
}
