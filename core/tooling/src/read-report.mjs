import path from 'node:path';
import { root } from './prepare.mjs';

/**
 * Counts the tests in vitest's JSON report. A file that could not be read, an error outside any test, and a run that left
 * no report count as one failure each: nothing that went wrong adds up to zero.
 *
 * @param {string | undefined} report the report's text; undefined where none was written
 * @param {boolean} isOk whether vitest itself ended well
 * @param {string} output what vitest said
 */
export function readReport(report, isOk, output) {
  if (report === undefined) return { passed: 0, failed: 1, skipped: 0, failures: [output.trim().slice(-2000)] };
  const { numPassedTests: passed, numPendingTests = 0, numTodoTests = 0, testResults } = JSON.parse(report);
  const failures = testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = path.relative(root, name);
    const failedTests = assertionResults.filter((test) => test.status === 'failed');
    return failedTests.length || status !== 'failed'
      ? failedTests.map(
          ({ fullName, failureMessages }) => `${file}: ${fullName}\n      ${firstLine(failureMessages[0])}`,
        )
      : [`${file}: ${firstLine(message)}`];
  });
  if (!isOk && !failures.length) failures.push(`an error outside the tests: ${output.trim().slice(-2000)}`);
  return { passed, failed: failures.length, skipped: numPendingTests + numTodoTests, failures };
}

function firstLine(text = '') {
  return text.split('\n')[0];
}
