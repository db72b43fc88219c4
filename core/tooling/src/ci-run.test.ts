import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';

const script = path.resolve(import.meta.dirname, '../../../.ci/run');

/** Runs `.ci/run` with an npm that says what it is told to. */
function runCi(answers: { readonly test: string; readonly check: string }): { last: string; isOk: boolean } {
  const folder = mkdtempSync(path.join(tmpdir(), 'ci-run-'));
  try {
    const npm = `#!/bin/sh\ncase "$3" in test) ${answers.test};; check) ${answers.check};; esac\n`;
    writeFileSync(path.join(folder, 'npm'), npm, { mode: 0o755 });
    const { stdout, status } = spawnSync(script, {
      env: { ...process.env, PATH: `${folder}:${process.env['PATH']}` },
      encoding: 'utf8',
    });
    return { last: stdout.trim().split('\n').at(-1) ?? '', isOk: status === 0 };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test.each([
  ['adds both up', 'echo "7 passed, 0 failed"', 'echo "5 passed, 0 failed"', '12 passed, 0 failed', true],
  [
    'reads the line with skipped tests',
    'echo "7 passed, 0 failed, 2 skipped"',
    'echo "5 passed, 0 failed"',
    '12 passed, 0 failed',
    true,
  ],
  [
    'fails with the tests',
    'echo "7 passed, 1 failed"; exit 1',
    'echo "5 passed, 0 failed"',
    '12 passed, 1 failed',
    false,
  ],
  [
    'fails with the checks',
    'echo "7 passed, 0 failed"',
    'echo "3 passed, 2 failed"; exit 1',
    '10 passed, 2 failed',
    false,
  ],
  ['takes silence for a failure', 'true', 'echo "5 passed, 0 failed"', '5 passed, 1 failed', false],
  [
    'takes a bad end for a failure',
    'echo "7 passed, 0 failed"; exit 3',
    'echo "5 passed, 0 failed"',
    '12 passed, 1 failed',
    false,
  ],
  ['fails where nothing ran', 'echo "0 passed, 0 failed"', 'echo "0 passed, 0 failed"', '0 passed, 0 failed', false],
])('the run of everything %s', (_, ofTest, ofCheck, last, isOk) => {
  expect(runCi({ test: ofTest, check: ofCheck })).toEqual({ last, isOk });
});
