/**
 * Vitest's JSON report of a run, with the files that were run again as they ended then.
 *
 * @param {string} first the report of the whole run
 * @param {string} again the report of some of its files
 * @returns {string} a report of the whole, counted anew
 */
export function mergeReports(first, again) {
  const later = new Map(JSON.parse(again).testResults.map((file) => [file.name, file]));
  const testResults = JSON.parse(first).testResults.map((file) => later.get(file.name) ?? file);
  const statuses = testResults.flatMap(({ assertionResults }) => assertionResults.map(({ status }) => status));
  const count = (...those) => statuses.filter((status) => those.includes(status)).length;
  return JSON.stringify({
    numPassedTests: count('passed'),
    numPendingTests: count('skipped', 'pending'),
    numTodoTests: count('todo'),
    testResults,
  });
}
