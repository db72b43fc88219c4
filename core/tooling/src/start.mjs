// npm start: installs and builds what is needed and serves the demo shops until Ctrl-C. `-- --plain` leaves Shopify out.
import { spawn, spawnSync } from 'node:child_process';
import path from 'node:path';
import { cache, prepare, root } from './prepare.mjs';

/** What the demo shops show; what ships besides is nobody's to wait for here. */
const parts = ['tag', 'preview', 'theme-app', 'web-pixel', 'shopify-app'];

const node = await prepare();
// Sources are TypeScript, which Node strips anew at every start unless it may keep what came out.
process.env.NODE_COMPILE_CACHE ??= path.join(cache, 'compiled');
const { status } = spawnSync(node, ['core/tooling/src/build-parts.mjs', ...parts], { cwd: root, stdio: 'inherit' });
if (status !== 0) process.exit(status ?? 1);
// The channel ends with this process, however it ends: the server notices and leaves no stray behind.
const child = spawn(node, ['core/tooling/src/demo/start-demo.ts', ...process.argv.slice(2)], {
  cwd: root,
  stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
});
// A terminal's Ctrl-C reaches the server by itself; a signal sent to this process alone does not.
process.on('SIGINT', () => child.kill('SIGINT'));
for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (status) => process.exit(status ?? 0));
