import { spawnSync } from 'node:child_process';
import { pnpm, root } from '../prepare.mjs';

/**
 * Runs our pnpm and gives what it said. It asks nobody for itself where npm has it already.
 *
 * @param {readonly string[]} args
 * @param {{ readonly timeoutMs?: number }} [options]
 */
export function runPnpm(args, { timeoutMs = 120_000 } = {}) {
  const env = {
    ...process.env,
    NO_COLOR: '1',
    npm_config_prefer_offline: 'true',
    npm_config_update_notifier: 'false',
    PNPM_CONFIG_FETCH_RETRIES: '0',
  };
  const { status, stdout, stderr, error } = spawnSync('npx', ['-y', pnpm, ...args], {
    cwd: root,
    env,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    timeout: timeoutMs,
  });
  return { status, stdout: stdout ?? '', stderr: `${stderr ?? ''}${error?.message ?? ''}` };
}
