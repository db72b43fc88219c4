// The plugin's PHP: what the oldest and the newest PHP say of it, our own rules, and as much of the WordPress Coding
// Standards as can be had.
import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { prepareCodeSniffer } from '../machine/php.mjs';
import { root } from '../prepare.mjs';
import { compilePhp, versions } from './compile-php.mjs';

const scripts = path.join(root, 'core/tooling/src/wordpress/php');
const shipped = globSync('wordpress-plugin/{*.php,includes/**/*.php,languages/*.php,src/**/*.php}', {
  cwd: root,
}).sort();
// The build writes translations in the form that WordPress writes them in: nobody reads their style.
const files = shipped.filter((file) => !file.endsWith('.l10n.php'));

const runs = [['php', [path.join(scripts, 'check-plugin.php'), ...files]]];
if (prepareCodeSniffer())
  runs.push(['phpcs', [`--standard=${path.join(scripts, 'ruleset.xml')}`, '-q', '--report=emacs', ...files]]); // prettier-ignore
else console.log('PHP_CodeSniffer is in no release of this system: its standards were not asked.');

const failed = runs.filter(([command, args]) => spawnSync(command, args, { cwd: root, stdio: 'inherit' }).status !== 0);

const sources = new Map(shipped.map((file) => [path.posix.relative('wordpress-plugin', file), readFileSync(path.join(root, file), 'utf8')])); // prettier-ignore
const complaints = [];
for (const version of Object.keys(versions)) complaints.push(...(await compilePhp(version, sources)));
for (const complaint of complaints) console.log(complaint);
process.exitCode = failed.length || complaints.length ? 1 : 0;
