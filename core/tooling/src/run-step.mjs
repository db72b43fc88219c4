import { spawn } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './prepare.mjs';

/** Runs a program at the root and keeps all it says; the log file gets it too. Resolves with its exit status and output. */
export function runStep(log, title, command, args, folder = '.') {
  return new Promise((resolve) => {
    const startedAtMs = Date.now();
    let output = '';
    const child = spawn(command, args, {
      cwd: path.join(root, folder),
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined },
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
