import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const keyring = '/usr/share/keyrings/debian-archive-keyring.gpg';

/** The mirror of Debian that this machine already uses, or the one that `BECKON_DEBIAN_MIRROR` names: Ubuntu has none of its own. */
export async function findMirror(): Promise<string> {
  const { stdout } = await run('apt-get', [
    'indextargets',
    '--format',
    '$(REPO_URI)',
    'Created-By: Packages',
    'Label: Debian',
  ]).catch(() => ({ stdout: '' }));
  const mirror = process.env['BECKON_DEBIAN_MIRROR'] || stdout.split('\n')[0]?.trim();
  if (!mirror)
    throw new Error(
      'WordPress is unpacked from a package of Debian, and apt knows no mirror of Debian here: run "apt-get update", or name a mirror in BECKON_DEBIAN_MIRROR.',
    );
  return mirror;
}

/** Options that make apt read suites of Debian with lists and caches of their own in a folder: the system's stay as they are. */
export function aptOptions(mirror: string, suites: readonly string[], folder: string): string[] {
  const lists = path.join(folder, 'lists');
  const cache = path.join(folder, 'cache');
  mkdirSync(path.join(lists, 'partial'), { recursive: true });
  mkdirSync(path.join(cache, 'archives/partial'), { recursive: true });
  const sources = path.join(folder, 'sources.list');
  const signedBy = existsSync(keyring) ? `[signed-by=${keyring}] ` : '';
  writeFileSync(sources, suites.map((suite) => `deb ${signedBy}${mirror} ${suite} main\n`).join(''));
  const settings = {
    'Dir::Etc::sourcelist': sources,
    'Dir::Etc::sourceparts': '-',
    'Dir::State::lists': lists,
    'Dir::Cache': cache,
    'APT::Sandbox::User': 'root',
    // Only the index of packages: no translations, no contents.
    'Acquire::Languages': 'none',
  };
  return ['-qq', ...Object.entries(settings).flatMap(([name, value]) => ['-o', `${name}=${value}`])];
}
