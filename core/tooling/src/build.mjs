// npm run build: installs what is needed and builds everything that ships, or only the parts named.
import { spawnSync } from 'node:child_process';
import { prepare, root } from './prepare.mjs';

const { status } = spawnSync(await prepare(), ['core/tooling/src/build-parts.mjs', ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
