import { expect, test } from 'vitest';
import { readReport } from './read-report.mjs';

const file = (status: string, assertionResults: readonly object[], message = '') => ({
  name: '/shop/some.test.ts',
  status,
  message,
  assertionResults,
});
const write = (numPassedTests: number, testResults: readonly object[], more = {}) =>
  JSON.stringify({ numPassedTests, numPendingTests: 0, numTodoTests: 0, testResults, ...more });
const failed = { status: 'failed', fullName: 'a thing works', failureMessages: ['expected 1 to be 2\nat line 3'] };

test('passed, failed and left out are told apart', () => {
  const report = write(3, [file('passed', []), file('failed', [failed, failed])], {
    numPendingTests: 1,
    numTodoTests: 2,
  });
  expect(readReport(report, false, '')).toMatchObject({ passed: 3, failed: 2, skipped: 3 });
});

test.each([
  ['a file that could not be read', write(3, [file('failed', [], 'Cannot find module')]), false],
  ['an error outside the tests', write(3, [file('passed', [])]), false],
  ['a run without a report', undefined, false],
  ['a run that says it went well and left no report', undefined, true],
])('%s is a failure', (_, report, isOk) => {
  expect(readReport(report, isOk, 'Unhandled rejection').failed).toBe(1);
});

test('a failure is named by file, test and first line', () => {
  const [line] = readReport(write(0, [file('failed', [failed])]), false, '').failures;
  expect(line).toMatch(/some\.test\.ts: a thing works\n +expected 1 to be 2$/);
});
