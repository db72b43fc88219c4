import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { wordpressCache } from './wordpress-cache.ts';

/** What a PHP process has to know of its site; read by php/wp-config.php. */
export type SiteEnvironment = Readonly<Record<`BECKON_${string}`, string>>;

/**
 * Settings with which every PHP of the tests runs: compiled files are kept between processes, and looked at each time.
 *
 * @param changes what is to be otherwise, by the name in php.ini
 */
export function listPhpSettings(changes: Readonly<Record<string, string>> = {}): string[] {
  const compiled = path.join(wordpressCache, 'compiled');
  mkdirSync(compiled, { recursive: true });
  const settings = {
    'opcache.enable_cli': '1',
    'opcache.file_cache': compiled,
    'opcache.revalidate_freq': '0',
    memory_limit: '512M',
    upload_max_filesize: '16M',
    post_max_size: '20M',
    error_reporting: '-1',
    ...changes,
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-d', `${name}=${value}`]);
}

/** Runs PHP to its end; gives what it printed. Throws with all it said where it ended badly. */
export function runPhp(args: readonly string[], environment: SiteEnvironment, input = ''): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn('php', [...listPhpSettings(), ...args], { env: { ...process.env, ...environment } });
    let printed = '';
    let complained = '';
    child.stdout.setEncoding('utf8').on('data', (piece: string) => (printed += piece));
    child.stderr.setEncoding('utf8').on('data', (piece: string) => (complained += piece));
    child.on('error', reject);
    child.on('close', (status) => {
      if (status === 0) resolve(printed);
      else reject(new Error(`PHP ended with ${status}:\n${complained}\n${printed}`.trim()));
    });
    child.stdin.on('error', () => {}); // Ended before it read: its status tells.
    child.stdin.end(input);
  });
}
