// npm test: installs what is needed, builds, runs every test. `-- --without browser` leaves the browser scenes out.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { findFailedFiles } from './find-failed-files.mjs';
import { findRetried } from './find-retried.mjs';
import { addLightChromium, chromium, findChromium } from './machine/chromium.mjs';
import { php } from './machine/php.mjs';
import { prepareMachine } from './machine/prepare-machine.mjs';
import { recipes } from './machine/recipes.mjs';
import { webKit } from './machine/webkit.mjs';
import { mergeReports } from './merge-reports.mjs';
import { cache, giveUp, prepare, root } from './prepare.mjs';
import { findUnheld } from './promises/find-unheld.mjs';
import { readJunit } from './read-junit.mjs';
import { readReport } from './read-report.mjs';
import { runStep } from './run-step.mjs';

/** Scenes wait as often as they work: what has no browser runs beside them, one file at a time. See decisions/032. */
const scenes = {
  browser: runVitest('browser'),
  wordpress: runVitest('wordpress'),
};
/**
 * Those that wait for nothing first: they are done when WordPress is tried in the browser. The longest is in two, so that
 * whoever has no more scenes to play finds something left to do.
 */
const others = {
  phpunit: runPhpUnit('newest'),
  'phpunit-6.8': runPhpUnit('6.8'),
  mariadb: runPhpUnit('newest', '--mariadb'),
  unit: runVitest('unit', { workers: 1 }),
  'hub 1/2': runVitest('hub', { workers: 1, half: 1 }),
  'hub 2/2': runVitest('hub', { workers: 1, half: 2 }),
  recipes: runVitest('recipes', { workers: 1 }),
  shopify: runVitest('shopify', { workers: 1 }),
};
/** The command and the report of each: vitest's projects, and PHPUnit on each WordPress. */
const suites = { ...scenes, ...others };
const wantBrowser = ['browser', 'wordpress'];
const wantPhp = ['phpunit', 'phpunit-6.8', 'mariadb', 'wordpress'];
/** So many files that failed may have met a slow moment; more of them are a fault. */
const mostRunAgain = 4;
const leftOut = readLeftOut(process.argv.slice(2));
const isWanted = (suite) => !leftOut.includes(nameOf(suite));
// apt waits for the network and the disk; packages are installed and parts built meanwhile, which want nothing of it.
const machine = prepareMachine([
  ...(wantBrowser.some(isWanted) ? [chromium] : []),
  ...(isWanted('browser') ? [webKit] : []),
  ...(wantPhp.some(isWanted) ? [php] : []),
  ...(isWanted('recipes') ? [recipes] : []),
]);
const node = await prepare();

const log = path.join(cache, 'test.log');
writeFileSync(log, '');
const totals = { passed: 0, failed: 0, skipped: 0 };
const results = new Map();

await build();
await machine;
if (wantBrowser.some(isWanted)) {
  addLightChromium();
  process.env.BECKON_CHROMIUM = findChromium();
}
for (const name of leftOut) console.log(`${name.padEnd(11)} left out (--without ${name})`);
const [inScenes, inOthers] = [scenes, others].map((lane) => Object.keys(lane).filter(isWanted));
await Promise.all([runInTurn(inScenes, inOthers), runInTurn(inOthers)]);
if (process.env.CI) await runFewAgain();
for (const { passed, failed, skipped } of results.values()) {
  totals.passed += passed;
  totals.failed += failed;
  totals.skipped += skipped;
}
for (const register of ['promises', 'asvs']) judgeRegister(register);

if (totals.failed) console.log(`Everything that was said: ${path.relative(root, log)}`);
if (!totals.passed && !totals.failed) console.log('No test ran.');
console.log(`${totals.passed} passed, ${totals.failed} failed${totals.skipped ? `, ${totals.skipped} skipped` : ''}`);
process.exitCode = totals.passed && !totals.failed ? 0 : 1;

async function build() {
  const { isOk, output } = await runStep(log, 'build', node, ['core/tooling/src/build-parts.mjs']);
  if (isOk) return;
  totals.failed += 1;
  console.log(`build       failed\n${output.trim().split('\n').slice(0, 20).join('\n')}`);
}

/**
 * A promise of the register, or a requirement of ASVS, counts as a test of its own: it fails where one of the tests it
 * rests on did not pass.
 */
function judgeRegister(register) {
  const name = register.padEnd(11);
  if (leftOut.length) return console.log(`${name} not judged, since suites were left out`);
  const promises = JSON.parse(readFile(path.join(root, `core/spec/${register}.json`)) ?? '[]');
  const reports = Object.values(suites).flatMap(({ report }) => readFile(report) ?? []);
  const { held, unheld } = findUnheld(promises, reports);
  const broken = new Set(unheld.map((each) => each.split(':')[0])).size;
  console.log(`${name} ${held} held by tests that passed, ${broken} by tests that did not`);
  for (const each of unheld) console.log(`  ✗ ${each}`);
  totals.passed += held;
  totals.failed += broken;
}

/** Runs a lane to its end, then helps out with another, beginning with its last. */
async function runInTurn(lane, helped = []) {
  for (let suite; (suite = lane.shift() ?? helped.pop());) await runSuite(suite);
}

/** @param workers how many files at a time, where it is not what the project says; `half`: 1 or 2, of a suite run in two */
function runVitest(project, { workers, half } = {}) {
  const vitest = [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
  ];
  if (workers) vitest.push(`--maxWorkers=${workers}`);
  return {
    report: path.join(cache, `test-${project}${half ? `-${half}` : ''}.json`),
    args: (report, file) => [
      ...vitest,
      `--outputFile.json=${report}`,
      ...(file ? [file] : half ? [`--shard=${half}/2`] : []),
    ],
    read: readReport,
  };
}

function runPhpUnit(version, ...more) {
  return {
    report: path.join(cache, `test-phpunit-${version}${more.join('')}.xml`),
    args: (report) => ['core/tooling/src/wordpress/run-phpunit.ts', '--version', version, ...more, '--junit', report],
    read: readJunit,
  };
}

async function runSuite(suite) {
  const { report, args, read } = suites[suite];
  rmSync(report, { force: true });
  const { isOk, output, seconds } = await runStep(log, suite, node, args(report));
  const result = read(readFile(report), isOk, output);
  results.set(suite, { ...result, output });
  tell(suite, result, seconds);
  for (const name of findRetried(output)) console.log(`  ~ passed only when run again: ${name}`);
}

/**
 * Where work is judged: when all else is done, the files that failed run once more, each alone, if they are few, and it is
 * told. What fails alone is broken; what passes alone leans on the machine's speed, and is to be mended. Many files that
 * fail are broken, and are not waited for.
 */
async function runFewAgain() {
  const failed = [...results].flatMap(([suite, { output }]) =>
    suites[suite].read === readReport
      ? findFailedFiles(readFile(suites[suite].report), output).map((file) => ({ suite, file }))
      : [],
  );
  if (failed.length > mostRunAgain) return;
  for (const { suite, file } of failed) {
    const { report, args } = suites[suite];
    const again = `${report}.again`;
    rmSync(again, { force: true });
    const { isOk, seconds } = await runStep(log, `${suite}, again`, node, args(again, file));
    if (!isOk) continue;
    writeFileSync(report, mergeReports(readFile(report), readFile(again)));
    results.set(suite, readReport(readFile(report), true, ''));
    tell(suite, results.get(suite), seconds);
    console.log(`  ~ passed only when run again, alone: ${file}`);
  }
}

function tell(suite, { passed, failed, skipped, failures }, seconds) {
  console.log(
    `${suite.padEnd(11)} ${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''} in ${seconds.toFixed(0)} s`,
  );
  for (const failure of failures) console.log(`  ✗ ${failure}`);
}

function readFile(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** The name by which a suite is left out: that of both its halves, where it is run in two. */
function nameOf(suite) {
  return suite.split(' ')[0];
}

function readLeftOut(args) {
  const known = [...new Set(Object.keys(suites).map(nameOf))];
  const names = [];
  for (let at = 0; at < args.length; at += 2) {
    const [flag, name] = [args[at], args[at + 1]];
    if (flag !== '--without' || !known.includes(name))
      giveUp(`npm test knows only "--without ${known.join('" and "--without ')}", not "${args.slice(at).join(' ')}".`);
    names.push(name);
  }
  return names;
}
