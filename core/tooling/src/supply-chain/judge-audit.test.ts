import { expect, test } from 'vitest';
import { judgeAudit } from './judge-audit.ts';

/** As pnpm 12.21 writes it. */
const finding = {
  findings: [{ version: '4.22.3', paths: ['wordpress-plugin>scripts>express', 'core__hub>express'] }],
  id: 1,
  title: 'Express is open',
  module_name: 'express',
  vulnerable_versions: '<5.0.0',
  patched_versions: '>=5.0.0',
  severity: 'high',
  url: 'https://advisories.example/1',
};
const metadata = { vulnerabilities: { high: 1 }, totalDependencies: 2486 };
const write = (advisories: object): string => JSON.stringify({ advisories, metadata });

test('an answer without advisories is clean', () => {
  expect(judgeAudit({ stdout: write({}), stderr: '' })).toEqual({ kind: 'clean', packages: 2486 });
});

test('a finding says what, how bad, where it is mended and who brought it', () => {
  expect(judgeAudit({ stdout: write({ 1: finding }), stderr: '' })).toEqual({
    kind: 'findings',
    findings: ['high: express 4.22.3: Express is open (mended in >=5.0.0; https://advisories.example/1; by core__hub>express)'], // prettier-ignore
  });
});

test('what has no mend yet says so', () => {
  const audit = judgeAudit({ stdout: write({ 1: { ...finding, patched_versions: '<0.0.0' } }), stderr: '' });
  expect(audit).toMatchObject({ findings: [expect.stringContaining('not mended yet')] });
});

test.each([
  ['nobody answered', '', 'Error: ERR_PNPM_AUDIT_BAD_RESPONSE\n\n  × Failed to request\n  │ the endpoint\n  ╰─▶ Connection refused\n', 'Error: ERR_PNPM_AUDIT_BAD_RESPONSE Failed to request the endpoint Connection refused'],
  ['the answer is no report', '{"error":"busy"}', 'busy', 'busy'],
  ['pnpm did not run', '', '', 'pnpm said nothing'],
])('where %s, nothing is called clean', (_, stdout, stderr, why) => {
  expect(judgeAudit({ stdout, stderr })).toEqual({ kind: 'not-asked', why });
}); // prettier-ignore
