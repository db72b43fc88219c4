/**
 * Counts the tests in PHPUnit's JUnit report, as read-report does in vitest's: a run that left no report, and one that
 * ended badly without a failed test, count as one failure each.
 *
 * @param {string | undefined} report the report's text; undefined where none was written
 * @param {boolean} isOk whether PHPUnit itself ended well
 * @param {string} output what PHPUnit said
 */
export function readJunit(report, isOk, output) {
  const total = /<testsuite [^>]*>/.exec(report ?? '')?.[0];
  if (!total) return { passed: 0, failed: 1, skipped: 0, failures: [output.trim().slice(-2000)] };
  const count = (name) => Number(new RegExp(` ${name}="(\\d+)"`).exec(total)?.[1] ?? 0);
  const failed = count('errors') + count('failures') + count('warnings');
  const skipped = count('skipped');
  const failures = [...(report ?? '').matchAll(/<(?:failure|error|warning)\b[^>]*>([^<]*)/g)].map(([, said = '']) =>
    said.trim().split('\n').slice(0, 4).join('\n      '),
  );
  if (!isOk && !failed) failures.push(`an error outside the tests: ${output.trim().slice(-2000)}`);
  return {
    passed: count('tests') - failed - skipped,
    failed: Math.max(failed, failures.length),
    skipped,
    failures,
  };
}
