/**
 * The tests that passed only when they were run again, by the lines in which vitest says so.
 *
 * @param {string} output what vitest said, in colour or without
 * @returns {readonly string[]}
 */
export function findRetried(output) {
  // eslint-disable-next-line no-control-regex -- Colours of a terminal begin with this character.
  const lines = output.replaceAll(/\u001b\[[0-9;]*m/g, '').split('\n');
  return lines.flatMap((line) => /✓ (.+?) (?:\d+ms )?\(retry x\d+\)/.exec(line)?.[1] ?? []);
}
