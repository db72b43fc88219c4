// npm run demo:wordpress and bench:wordpress: installs and builds what is needed, then runs the script named first.
import { spawn, spawnSync } from 'node:child_process';
import { addLightChromium, chromium, findChromium } from '../machine/chromium.mjs';
import { php } from '../machine/php.mjs';
import { prepareMachine } from '../machine/prepare-machine.mjs';
import { prepare, root } from '../prepare.mjs';

const [script, ...args] = process.argv.slice(2);
const isBench = script.includes('bench');
const machine = prepareMachine(isBench ? [php, chromium] : [php]);
const node = await prepare();
await machine;
const built = spawnSync(node, ['core/tooling/src/build-parts.mjs', 'tag', 'wordpress-plugin'], { cwd: root, stdio: 'inherit' }); // prettier-ignore
if (built.status !== 0) process.exit(built.status ?? 1);
if (isBench) {
  addLightChromium();
  process.env.BECKON_CHROMIUM = findChromium();
}
// The channel ends with this process, however it ends: the server notices and leaves no stray behind.
const child = spawn(node, [script, ...args], { cwd: root, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
process.on('SIGINT', () => child.kill('SIGINT'));
for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (status) => process.exit(status ?? 0));
