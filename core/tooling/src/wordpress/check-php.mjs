// The plugin's PHP: its syntax, our own rules, and as much of the WordPress Coding Standards as can be had.
import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import path from 'node:path';
import { root } from '../prepare.mjs';
import { prepareCodeSniffer } from './prepare-php.mjs';

const scripts = path.join(root, 'core/tooling/src/wordpress/php');
const files = globSync('wordpress-plugin/{*.php,includes/**/*.php,src/**/*.php}', { cwd: root }).sort();

const runs = [['php', [path.join(scripts, 'check-plugin.php'), ...files]]];
if (prepareCodeSniffer())
  runs.push(['phpcs', [`--standard=${path.join(scripts, 'ruleset.xml')}`, '-n', '-q', '--report=emacs', ...files]]); // prettier-ignore
else console.log('PHP_CodeSniffer is in no release of this system: its standards were not asked.');

const failed = runs.filter(([command, args]) => spawnSync(command, args, { cwd: root, stdio: 'inherit' }).status !== 0);
process.exitCode = failed.length ? 1 : 0;
