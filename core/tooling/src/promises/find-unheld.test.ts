import { expect, test } from 'vitest';
import { findUnheld } from './find-unheld.mjs';

const vitest = JSON.stringify({
  testResults: [
    {
      name: '/somewhere/core/a.test.ts',
      assertionResults: [
        { title: 'a popup: nothing is stored (at all)', status: 'passed' },
        { title: 'a bar: nothing is stored (at all)', status: 'passed' },
        { title: 'cookies go', status: 'failed' },
        { title: 'later', status: 'pending' },
        { title: 'mostly: one', status: 'passed' },
        { title: 'mostly: two', status: 'failed' },
        { title: 'after 3 days', status: 'passed' },
      ],
    },
  ],
});
const phpunit = `<testsuites><testsuite><testcase name="test_it_goes with data set &quot;a&quot;" file="/x/tests/GoneTest.php" line="1"/>
<testcase name="test_it_stays" class="X" file="/x/tests/GoneTest.php" line="9"><failure type="x">no</failure></testcase></testsuite></testsuites>`;

test.each([
  ['core/a.test.ts › %s: nothing is stored (at all)', true],
  ['core/a.test.ts › after ${days} days', true],
  ['core/a.test.ts › $name: nothing is stored (at all)', true],
  ['core/a.test.ts › cookies go', false],
  ['core/a.test.ts › later', false],
  ['core/a.test.ts › mostly: %s', false],
  ['core/a.test.ts › never written', false],
  ['core/b.test.ts › after ${days} days', false],
  ['tests/GoneTest.php › test_it_goes', true],
  ['tests/GoneTest.php › test_it_stays', false],
])('of the run, “%s” has passed: %s', (name, hasPassed) => {
  expect(findUnheld([{ id: 'V1', tests: [name] }], [vitest, phpunit])).toEqual(
    hasPassed ? { held: 1, unheld: [] } : { held: 0, unheld: [`V1: ${name}`] },
  );
});

test('a promise that no test is named for is not held by one', () => {
  expect(findUnheld([{ id: 'V1' }, { id: 'V2', tests: [] }], [vitest])).toEqual({ held: 0, unheld: [] });
});
