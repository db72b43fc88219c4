import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const extensions = ['pdo_sqlite', 'sqlite3', 'mysqli', 'dom', 'mbstring', 'curl', 'gd', 'zip', 'intl', 'Zend OPcache'];
const programs = ['/usr/bin/phpunit', '/usr/bin/unzip', '/usr/sbin/mariadbd', '/usr/bin/dpkg'];

/**
 * What the WordPress suites need: PHP with its extensions, PHPUnit, unzip and MariaDB.
 *
 * @type {import('./prepare-machine.mjs').Need}
 */
export const php = {
  packages: 'php-cli php-sqlite3 php-mysql php-xml php-mbstring php-curl php-gd php-zip php-intl phpunit unzip mariadb-server debian-archive-keyring', // prettier-ignore
  // For npm run check: one call of apt where there would be two.
  welcome: 'php-codesniffer',
  findMissing: () => {
    const missing = listMissing();
    return missing.length ? `For WordPress, ${missing.join(', ')} is missing` : undefined;
  },
  suites: ['phpunit', 'phpunit-6.8', 'mariadb', 'wordpress'],
};

/** PHP_CodeSniffer is in some releases of Debian only: where there is none, the check that wants it says so. */
export function prepareCodeSniffer() {
  if (existsSync('/usr/bin/phpcs')) return true;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'php-codesniffer'], { stdio: 'ignore' });
  return existsSync('/usr/bin/phpcs');
}

function listMissing() {
  const { status, stdout } = spawnSync('php', ['-m'], { encoding: 'utf8' });
  if (status !== 0) return ['PHP'];
  const loaded = stdout.split('\n');
  return [
    ...extensions.filter((name) => !loaded.includes(name)).map((name) => `PHP's ${name}`),
    ...programs.filter((file) => !existsSync(file)),
  ];
}
