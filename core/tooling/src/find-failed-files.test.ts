import path from 'node:path';
import { expect, test } from 'vitest';
import { findFailedFiles } from './find-failed-files.mjs';

const root = path.resolve(import.meta.dirname, '../../..');
const report = JSON.stringify({
  testResults: [
    { name: path.join(root, 'core/a.test.ts'), status: 'failed' },
    { name: path.join(root, 'core/b.test.ts'), status: 'passed' },
  ],
});

test.each([
  ['what failed is named from the root', report, '', ['core/a.test.ts']],
  ['an error outside the tests has no file', report, 'Vitest caught 1\n⎯⎯ Unhandled Errors ⎯⎯', []],
  ['nor has a run without a report', undefined, '', []],
])('%s', (_, text, output, files) => {
  expect(findFailedFiles(text, output)).toEqual(files);
});
