import { globSync } from 'node:fs';
import path from 'node:path';
import defaults from '@wordpress/scripts/config/webpack.config.js';

const [scripts, modules] = defaults;

/** Screens and the sidebar: every index.tsx that no block.json names. Read at each build, as the blocks are. */
function listScreens() {
  const found = globSync('src/{*,*/*}/index.{ts,tsx}', { cwd: import.meta.dirname });
  return Object.fromEntries(
    found.map((file) => [path.relative('src', file).replace(/\.tsx?$/, ''), path.resolve(import.meta.dirname, file)]),
  );
}

/** Types are stripped, our own imports end in .ts, and what lies in the workspace is compiled like the plugin's own. */
export default [{ ...scripts, entry: () => ({ ...listScreens(), ...scripts.entry() }) }, modules];
