import path from 'node:path';
import { root } from './prepare.mjs';

/**
 * The test files in which something failed, of a run whose every failure lies in a test: an error outside of them has no
 * file that could be run again.
 *
 * @param {string | undefined} report vitest's JSON report; undefined where none was written
 * @param {string} output what vitest said
 * @returns {readonly string[]} paths from the root
 */
export function findFailedFiles(report, output) {
  if (report === undefined || /Unhandled (?:Error|Rejection)/.test(output)) return [];
  return JSON.parse(report)
    .testResults.filter(({ status }) => status === 'failed')
    .map(({ name }) => path.relative(root, name));
}
