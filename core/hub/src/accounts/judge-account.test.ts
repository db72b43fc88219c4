import { describe, expect, test } from 'vitest';
import type { Account } from './account.ts';
import { judgeAccount } from './judge-account.ts';

const dayMs = 86_400_000;
const start = Date.parse('2026-01-01T00:00:00Z');

/** Lives through the days one by one, and says on which what happened. `use` and `pay` happen on every day they name. */
function live({ use = [], pay = [] }: { readonly use?: readonly number[]; readonly pay?: readonly number[] }) {
  const notices: [day: number, days: number][] = [];
  let account: Account = { createdAtMs: start };
  for (let day = 1; day <= 731; day++) {
    const nowMs = start + day * dayMs;
    if (use.includes(day)) account = { ...account, usedAtMs: nowMs };
    if (pay.includes(day)) account = { ...account, paidAtMs: nowMs };
    const standing = judgeAccount(account, nowMs);
    if (standing.is === 'over') return { notices, goneOn: day };
    if (standing.is !== 'due') continue;
    notices.push([day, standing.notice]);
    const isFirst = !account.warned || account.warned.atMs < Math.max(account.usedAtMs ?? 0, account.paidAtMs ?? 0);
    account = {
      ...account,
      warned: { atMs: isFirst ? nowMs : (account.warned?.atMs ?? nowMs), days: standing.notice },
    };
  }
  return { notices, goneOn: undefined };
}
const told = [[670, 60], [700, 30], [723, 7]]; // prettier-ignore

describe('an account, day by day over two years', () => {
  test.each([
    ['neither used nor paid for', {}, told, 730],
    ['used, not paid for', { use: [100] }, [], undefined],
    ['paid for, not used', { pay: [100, 400] }, [], undefined],
    ['used and paid for', { use: [100], pay: [100] }, [], undefined],
    ['used one day before the end', { use: [729] }, told, undefined],
    ['paid for one day before the end', { pay: [729] }, told, undefined],
  ] as const)('that is %s', (_, signs, notices, goneOn) => {
    expect(live(signs)).toEqual({ notices, goneOn });
  });
});

test('a hub that was off for the last months still gives sixty days of notice', () => {
  const late = start + 900 * dayMs;
  expect(judgeAccount({ createdAtMs: start }, late)).toEqual({ is: 'due', notice: 60, endsAtMs: late + 60 * dayMs });
  const account = { createdAtMs: start, warned: { atMs: late, days: 60 } };
  expect(judgeAccount(account, late + 59 * dayMs)).toMatchObject({ is: 'due', notice: 7 });
  expect(judgeAccount(account, late + 60 * dayMs)).toEqual({ is: 'over' });
});

test('notices of an earlier stretch without use do not count for the next', () => {
  const account = { createdAtMs: start, usedAtMs: start + 729 * dayMs, warned: { atMs: start + 670 * dayMs, days: 7 } };
  expect(judgeAccount(account, start + (729 + 669) * dayMs)).toEqual({ is: 'wanted' });
  expect(judgeAccount(account, start + (729 + 670) * dayMs)).toMatchObject({ is: 'due', notice: 60 });
});
