/**
 * Finds the tests that promises rest on and that did not pass in this run.
 *
 * @param {readonly { id: string, tests?: readonly string[] }[]} promises rows of core/spec/promises.json
 * @param {readonly string[]} reports vitest's JSON reports and PHPUnit's JUnit reports, of the suites that ran
 * @returns {{ held: number, unheld: string[] }} how many promises have tests that all passed, and `V1: file › title` of each
 *   test that failed, was skipped or never ran
 */
export function findUnheld(promises, reports) {
  const results = reports.flatMap((text) => (text.startsWith('<') ? readPhp(text) : readVitest(text)));
  let held = 0;
  const unheld = [];
  for (const { id, tests = [] } of promises) {
    const missing = tests.filter((name) => !hasPassed(name, results));
    if (tests.length && !missing.length) held += 1;
    unheld.push(...missing.map((name) => `${id}: ${name}`));
  }
  return { held, unheld };
}

/** Every case of a table has to have passed. */
function hasPassed(name, results) {
  const [file = '', title = ''] = name.split(' › ');
  const isIt = new RegExp(
    `^${title.replaceAll(/%[a-z%#]|\$\{[^}]*\}|\$[\w.]+|[.*+?^${}()|[\]\\]/g, (part) => (/^[%$]\S/.test(part) ? '[^]*' : `\\${part}`))}$`,
  );
  const found = results.filter((result) => result.file.endsWith(file) && isIt.test(result.title));
  return found.length > 0 && found.every(({ isPassed }) => isPassed);
}

const readVitest = (text) =>
  JSON.parse(text).testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map(({ title, status }) => ({ file: name, title, isPassed: status === 'passed' })),
  );

const readPhp = (text) =>
  [...text.matchAll(/<testcase name="(test_\w+)[^>]*? file="([^"]*)"[^>]*?(\/>|>[^]*?<\/testcase>)/g)].map(
    ([, title, file, inside]) => ({ file, title, isPassed: !/<(failure|error|skipped|warning)\b/.test(inside) }),
  );
