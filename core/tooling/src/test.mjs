// npm test: installs what is needed, builds, runs every test. `-- --without browser` leaves the browser scenes out.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cache, giveUp, prepare, prepareChromium, root } from './prepare.mjs';
import { readReport } from './read-report.mjs';
import { runStep } from './run-step.mjs';

const suites = ['unit', 'hub', 'shopify', 'browser'];
const leftOut = readLeftOut(process.argv.slice(2));
const node = prepare();
if (!leftOut.includes('browser')) process.env.BECKON_CHROMIUM = prepareChromium();

const log = path.join(cache, 'test.log');
writeFileSync(log, '');
const totals = { passed: 0, failed: 0, skipped: 0 };

await build();
for (const suite of suites)
  if (leftOut.includes(suite)) console.log(`${suite.padEnd(8)} left out (--without ${suite})`);
  else await runSuite(suite);

if (totals.failed) console.log(`Everything that was said: ${path.relative(root, log)}`);
if (!totals.passed && !totals.failed) console.log('No test ran.');
console.log(`${totals.passed} passed, ${totals.failed} failed${totals.skipped ? `, ${totals.skipped} skipped` : ''}`);
process.exitCode = totals.passed && !totals.failed ? 0 : 1;

async function build() {
  const { isOk, output } = await runStep(log, 'build', node, ['core/tooling/src/build-parts.mjs']);
  if (isOk) return;
  totals.failed += 1;
  console.log(`build    failed\n${output.trim().split('\n').slice(0, 20).join('\n')}`);
}

async function runSuite(suite) {
  const report = path.join(cache, `test-${suite}.json`);
  rmSync(report, { force: true });
  const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--project', suite, '--reporter=default', '--reporter=json'];
  const { isOk, output, seconds } = await runStep(log, suite, node, [...vitest, `--outputFile.json=${report}`]);
  const { passed, failed, skipped, failures } = readReport(readFile(report), isOk, output);
  console.log(
    `${suite.padEnd(8)} ${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''} in ${seconds.toFixed(0)} s`,
  );
  for (const failure of failures) console.log(`  ✗ ${failure}`);
  totals.passed += passed;
  totals.failed += failed;
  totals.skipped += skipped;
}

function readFile(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

function readLeftOut(args) {
  const names = [];
  for (let at = 0; at < args.length; at += 2) {
    const [flag, name] = [args[at], args[at + 1]];
    if (flag !== '--without' || !suites.includes(name))
      giveUp(`npm test knows only "--without ${suites.join('" and "--without ')}", not "${args.slice(at).join(' ')}".`);
    names.push(name);
  }
  return names;
}
