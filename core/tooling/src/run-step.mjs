import { spawn } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import path from 'node:path';
import { cache, root } from './prepare.mjs';

/** Hubs, demos and commands are begun hundreds of times, each in a process of its own: compiled once, they begin in half the time. */
const compiled = path.join(cache, 'node');

/** Runs a program at the root and keeps all it says; the log file gets it too. Resolves with its exit status and output. */
export function runStep(log, title, command, args, folder = '.') {
  return new Promise((resolve) => {
    const startedAtMs = Date.now();
    let output = '';
    const child = spawn(command, args, {
      cwd: path.join(root, folder),
      env: { ...process.env, NODE_COMPILE_CACHE: compiled, NO_COLOR: '1', FORCE_COLOR: undefined },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (piece) => (output += piece));
    child.on('error', (error) => (output += error.message));
    child.on('close', (status) => {
      const seconds = (Date.now() - startedAtMs) / 1000;
      appendFileSync(log, `\n=== ${title} (${seconds.toFixed(1)} s, exit ${status ?? 'none'})\n${output}`);
      resolve({ isOk: status === 0, output, seconds });
    });
  });
}
