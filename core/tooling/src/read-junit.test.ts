import { expect, test } from 'vitest';
import { readJunit } from './read-junit.mjs';

const write = (counts: string, inside = '') =>
  `<?xml version="1.0"?>\n<testsuites>\n<testsuite name="" ${counts}>\n${inside}</testsuite>\n</testsuites>`;

test('passed, failed and left out are told apart, and failures keep their words', () => {
  const failure =
    '<testcase name="a"><failure type="X">Some\\Test::a\nexpected 1\n\nat line 3\nand more</failure></testcase>';
  const report = write('tests="7" assertions="9" errors="1" warnings="0" failures="1" skipped="2"', failure);
  expect(readJunit(report, false, '')).toMatchObject({
    passed: 3,
    failed: 2,
    skipped: 2,
    failures: ['Some\\Test::a\n      expected 1\n      \n      at line 3'],
  });
});

test.each([
  ['a run without a report', undefined, false],
  ['a run that says it went well and left no report', undefined, true],
  ['a report that was cut off before it counted', '<?xml version="1.0"?>', true],
  ['an error outside the tests', write('tests="3" errors="0" failures="0" skipped="0"'), false],
])('%s is a failure', (_, report, isOk) => {
  expect(readJunit(report, isOk, 'PHP Fatal error').failed).toBe(1);
});
