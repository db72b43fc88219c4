import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { root } from './wordpress-cache.ts';

/** The hub's own packages: on both sides the same robots are told apart, and the same mailboxes distrusted. */
const require = createRequire(path.join(root, 'core/hub/package.json'));

/** Puts the lists that PHP reads while it runs into the plugin's build, whole at every moment. */
export function copyLists(): void {
  const { getPattern } = require('isbot') as { getPattern(): RegExp };
  const { disposableEmailBlocklist } = require('disposable-email-domains-js') as {
    disposableEmailBlocklist(): string[];
  };
  const folder = path.join(root, 'wordpress-plugin/build/lists');
  mkdirSync(folder, { recursive: true });
  // PHP's patterns end at the sign they begin with, a tilde here; and what follows a class inside brackets is no range there.
  const robots = getPattern()
    .source.replaceAll('~', '\\~')
    .replaceAll(/\\([dsw])-(?!\])/g, '\\$1\\-');
  write(folder, 'robots.txt', robots);
  write(folder, 'disposable-domains.txt', disposableEmailBlocklist().toSorted().join('\n'));
}

function write(folder: string, name: string, text: string): void {
  const scratch = path.join(folder, `${name}.${process.pid}`);
  writeFileSync(scratch, `${text}\n`);
  renameSync(scratch, path.join(folder, name));
}
