// npm run check: types, lint, formatting, the rules of the house and the size budget; each counts as one test.
import { readdirSync, existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { php } from './machine/php.mjs';
import { prepareMachine } from './machine/prepare-machine.mjs';
import { cache, prepare, root } from './prepare.mjs';
import { runStep } from './run-step.mjs';

const machine = prepareMachine([php]);
const node = await prepare();
await machine;
const log = path.join(cache, 'check.log');
writeFileSync(log, '');

const bin = (program) => `node_modules/${program}`;
const packages = [...listFolders('core'), ...listFolders('extensions'), 'shopify-app', 'wordpress-plugin'].filter(
  (folder) => existsSync(path.join(root, folder, 'tsconfig.json')),
);
/** Whether the check of the PHP finds what it is to find takes half a minute, is no rule, and is `npm test`'s to say. */
const ownTests = ['check-plugin', 'compile-php'].flatMap((name) => [
  '--exclude',
  `core/tooling/src/wordpress/${name}.test.ts`,
]);
/**
 * One checker: several look into the same types once each, and another check wants the other core. Memory is collected from
 * here on only, which nearly no program reaches.
 */
const tsc = (folder) => [bin('typescript-native/bin/tsc'), '--checkers', '1', '-p', folder];
process.env.GOGC ??= 'off';
process.env.GOMEMLIMIT ??= '1500MiB';

// The long ones first, so that both cores have something to do up to the end.
const checks = [
  ['types of tests, builds and benchmarks', tsc('.')],
  ['formatting', [bin('prettier/bin/prettier.cjs'), '--check', '--log-level=warn', '.']],
  ['lint', [bin('eslint/bin/eslint.js'), '--max-warnings=0', '.']],
  ['rules of the house', [bin('vitest/vitest.mjs'), 'run', '--project', 'unit', 'core/tooling', ...ownTests]],
  ['supply chain', ['core/tooling/src/supply-chain/check-supply-chain.ts']],
  ['known weaknesses', ['core/tooling/src/supply-chain/audit.ts', '--offline-is-fine']],
  ['Shopify’s own verdict', ['core/tooling/src/shopify-check.mjs']],
  ...packages.map((folder) => [`types of ${folder}`, tsc(folder)]),
  ['size budget', ['core/storefront/build/size.ts']],
  ['PHP of the plugin', ['core/tooling/src/wordpress/check-php.mjs']],
];

let passed = 0;
let failed = 0;
const queue = [...checks];
// Two at a time: each is one process, and the smallest machines have two cores.
await Promise.all([runNext(), runNext()]);
if (failed) console.log(`Everything that was said: ${path.relative(root, log)}`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = passed && !failed ? 0 : 1;

async function runNext() {
  for (let check = queue.shift(); check; check = queue.shift()) {
    const [title, args] = check;
    const { isOk, output, seconds } = await runStep(log, title, node, args);
    isOk ? passed++ : failed++;
    console.log(`${isOk ? '✓' : '✗'} ${title} (${seconds.toFixed(1)} s)`);
    if (!isOk) console.log(output.trim().split('\n').slice(0, 40).join('\n').replaceAll(/^/gm, '    '));
  }
}

function listFolders(parent) {
  return readdirSync(path.join(root, parent)).map((name) => `${parent}/${name}`);
}
