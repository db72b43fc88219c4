// Shopify's own verdict on what is shipped to it: its command builds the app's extensions and checks the theme blocks.
// Neither needs an account or the network.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { cache, root } from './prepare.mjs';

const shopify = 'core/tooling/node_modules/@shopify/cli/bin/run.js';
const env = {
  ...process.env,
  CI: '1',
  SHOPIFY_CLI_NO_ANALYTICS: '1',
  // What the command remembers stays in the workspace.
  XDG_CONFIG_HOME: path.join(cache, 'shopify-cli/config'),
  XDG_CACHE_HOME: path.join(cache, 'shopify-cli/cache'),
};

const steps = [
  ['the assets of the theme extension', ['extensions/theme-app/src/build-assets.ts']],
  ['shopify app build', [shopify, 'app', 'build', '--skip-dependencies-installation', '--path', 'shopify-app']],
  // The build runs the theme check as well, but succeeds whatever that finds.
  ['shopify theme check', [shopify, 'theme', 'check', '--path', 'extensions/theme-app', '--fail-level', 'suggestion']],
];

for (const [title, args] of steps) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, env, encoding: 'utf8' });
  console.log(`== ${title}\n${stdout}${stderr}`);
  if (status !== 0) {
    process.exitCode = 1;
    break;
  }
}
