// npm start: installs what is needed and serves the demo shop until Ctrl-C.
import { spawn } from 'node:child_process';
import { prepare, root } from './prepare.mjs';

const node = prepare();
// The channel ends with this process, however it ends: the server notices and leaves no stray behind.
const child = spawn(node, ['core/tooling/src/demo/start-demo.ts'], {
  cwd: root,
  stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
});
// A terminal's Ctrl-C reaches the server by itself; a signal sent to this process alone does not.
process.on('SIGINT', () => child.kill('SIGINT'));
for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (status) => process.exit(status ?? 0));
