// Runs the plugin's PHP tests on a real WordPress: [--version 6.8|6.7|6.6] [--mariadb] [--junit FILE] [--filter NAME] [a file or folder].
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { WordPressVersion } from './fetch-wordpress.ts';
import { openWordPress } from './open-wordpress.ts';
import { listPhpSettings } from './php-command.ts';
import { root } from './wordpress-cache.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    version: { type: 'string', default: 'newest' },
    junit: { type: 'string' },
    filter: { type: 'string' },
    mariadb: { type: 'boolean', default: false },
  },
});
if (positionals.length > 1) throw new Error('PHPUnit takes one file or folder.');
const versions: readonly WordPressVersion[] = ['newest', '6.8', '6.7', '6.6'];
const version = versions.find((known) => known === values.version);
if (!version) throw new Error(`--version is one of ${versions.join(', ')}.`);

const site = await openWordPress({ version, isServed: false, database: values.mariadb ? 'mariadb' : 'sqlite' });
try {
  const tests = path.join(root, 'wordpress-plugin/tests');
  const args = [
    ...listPhpSettings(),
    // Complaints fail the test, and are seen.
    ...['-d', 'display_errors=stderr', '/usr/bin/phpunit', '-c', path.join(tests, 'phpunit.xml')],
    ...(values.junit ? ['--log-junit', path.resolve(values.junit)] : []),
    ...(values.filter ? ['--filter', values.filter] : []),
    ...positionals.map((name) => path.resolve(name)),
  ];
  console.log(`PHPUnit on WordPress ${site.version}${values.mariadb ? ' and MariaDB' : ''}`);
  const { status } = spawnSync('php', args, { stdio: 'inherit', env: { ...process.env, ...site.environment } });
  process.exitCode = status ?? 1;
} finally {
  await site.stop();
}
