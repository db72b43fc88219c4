import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { daysToMend, judgeSetAside, type SetAside } from './judge-set-aside.ts';

const root = path.resolve(import.meta.dirname, '../../../..');
const waiting = (more: Partial<SetAside> = {}): SetAside => ({ id: 'GHSA-1', severity: 'high', since: '2026-11-01', why: 'Only in tests.', ...more }); // prettier-ignore

test.each(Object.entries(daysToMend))('what is %s may wait for %i days and not for one more', (severity, days) => {
  const list = [waiting({ severity: severity as SetAside['severity'], since: '2026-01-01' })];
  const after = (count: number) => new Date(Date.parse('2026-01-01') + count * 86_400_000).toISOString().slice(0, 10);
  expect(judgeSetAside(list, ['GHSA-1'], after(days))).toEqual([]);
  expect(judgeSetAside(list, ['GHSA-1'], after(days + 1))).toEqual([
    `GHSA-1 (${severity}) was to be mended within ${days} days, and has waited for ${days + 1}.`,
  ]);
});

test.each([
  ['no reason', { why: '' }],
  ['no day', { since: '' }],
  ['a day that is still to come', { since: '2027-01-01' }],
  ['no severity that has its days', { severity: 'unknown' as never }],
])('nothing is set aside with %s', (_, more) => {
  expect(judgeSetAside([waiting(more)], [], '2026-11-02')).toEqual(['GHSA-1 has no severity, day or reason.']);
});

test('what pnpm is told to ignore is written down with its reason', () => {
  expect(judgeSetAside([waiting()], ['GHSA-1', 'GHSA-2'], '2026-11-02')).toEqual([
    'GHSA-2 is ignored, and core/spec/weak-components.json does not say why.',
  ]);
});

test('the days are those that are written for everybody to read', () => {
  const text = readFileSync(path.join(root, '.github/SECURITY.md'), 'utf8');
  const rows = [...text.matchAll(/^\| (critical|high|moderate|low) +\| (\d+) +\|$/gm)];
  expect(Object.fromEntries(rows.map(([, severity, days]) => [severity, Number(days)]))).toEqual(daysToMend);
});

test('who may do what is written down as WordPress roles have it', () => {
  const text = readFileSync(path.join(root, '.github/SECURITY.md'), 'utf8');
  const php = readFileSync(path.join(root, 'wordpress-plugin/includes/Campaigns/Capabilities.php'), 'utf8');
  const defaults = /const DEFAULTS = array\(([^]*?)\n\t\);/.exec(php)?.[1] ?? '';
  const told = [...text.matchAll(/^\| WordPress: (\w+) +\| ([\w, ]+?) +\|/gm)].map(([, role, rights]) => [
    role,
    rights,
  ]);
  const real = [...defaults.matchAll(/'(\w+)' +=> array\( (.+?) \)/g)].map(([, role, rights]) => [role, rights?.replaceAll("'", '')]); // prettier-ignore
  expect(real.length).toBeGreaterThan(1);
  expect(told).toEqual(real);
});
