// npm run demo:wordpress and bench:wordpress: installs and builds what is needed, then runs the script named first.
import { spawn, spawnSync } from 'node:child_process';
import { prepare, prepareChromium, root } from '../prepare.mjs';
import { preparePhp } from './prepare-php.mjs';

const [script, ...args] = process.argv.slice(2);
const node = prepare();
preparePhp();
if (script.includes('bench')) process.env.BECKON_CHROMIUM = prepareChromium();
const built = spawnSync(node, ['core/tooling/src/build-parts.mjs', 'tag', 'wordpress-plugin'], { cwd: root, stdio: 'inherit' }); // prettier-ignore
if (built.status !== 0) process.exit(built.status ?? 1);
// The channel ends with this process, however it ends: the server notices and leaves no stray behind.
const child = spawn(node, [script, ...args], { cwd: root, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
process.on('SIGINT', () => child.kill('SIGINT'));
for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (status) => process.exit(status ?? 0));
