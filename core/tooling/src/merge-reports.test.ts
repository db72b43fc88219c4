import { expect, test } from 'vitest';
import { mergeReports } from './merge-reports.mjs';
import { readReport } from './read-report.mjs';

const file = (name: string, ...statuses: readonly string[]) => ({
  name,
  status: statuses.includes('failed') ? 'failed' : 'passed',
  assertionResults: statuses.map((status) => ({ status, fullName: status, failureMessages: ['no'] })),
});
const write = (...testResults: readonly object[]) => JSON.stringify({ testResults });
const first = write(file('a', 'passed', 'failed', 'skipped'), file('b', 'passed', 'todo'));

test('what passed when it was run again has passed, and is counted once', () => {
  const merged = mergeReports(first, write(file('a', 'passed', 'passed', 'skipped')));
  expect(readReport(merged, true, '')).toEqual({ passed: 3, failed: 0, skipped: 2, failures: [] });
});

test('what failed again has failed', () => {
  const merged = mergeReports(first, write(file('a', 'failed', 'failed', 'pending')));
  expect(readReport(merged, false, '')).toMatchObject({ passed: 1, failed: 2, skipped: 2 });
});
