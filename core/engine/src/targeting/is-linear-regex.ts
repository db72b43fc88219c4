import { findRegexFaults } from './find-regex-faults.ts';

/** Whether a regex is safe on any text: valid, short, and done in a number of steps that grows with the text's length. */
export function isLinearRegex(pattern: string): boolean {
  return findRegexFaults(pattern).length === 0;
}
