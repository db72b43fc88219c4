import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judgeClock, mayRemoveBy, mostWaitMs, type ClockMark, type Witness } from './judge-clock.ts';

const now = Date.parse('2026-11-29T12:00:00Z');
const [minute, hour, day] = [60_000, 3_600_000, 86_400_000];
const mark = (given: Partial<ClockMark> = {}): ClockMark => ({ knownMs: now, tickedMs: now, isDoubted: false, waitedMs: 0, ...given }); // prettier-ignore
const bucket = (atMs: number): Witness => ({ whose: 'the bucket vault', atMs, isElsewhere: true });
const database = (atMs: number): Witness => ({ whose: 'the database', atMs, isElsewhere: false });

/** A hub that looks once a minute at a clock that goes on, for so long; whether it then removes what is old. */
function run(from: ClockMark, clockMs: number, forMs: number, others: (atMs: number) => readonly Witness[] = () => []) {
  let known = from;
  let verdict = judgeClock(known, clockMs, others(clockMs)).verdict;
  for (let ranMs = 0; ranMs <= forMs; ranMs += minute) ({ mark: known, verdict } = judgeClock(known, clockMs + ranMs, others(clockMs + ranMs))); // prettier-ignore
  return { mark: known, mayRemove: mayRemoveBy(verdict) };
}

describe('a clock', () => {
  test.each<[string, number, readonly Witness[], boolean]>([
    ['goes on', minute, [], true],
    ['was set right by a little', -20 * minute, [], true],
    ['jumps ahead by days', 3 * day, [], false],
    ['jumps ahead by years', 3_650 * day, [], false],
    ['jumps ahead, and the database of another machine did not', 3 * day, [database(now)], false],
    [
      'is ahead, and the database on this machine agrees, which says nothing',
      3 * day,
      [database(now + 3 * day)],
      false,
    ],
    ['is ahead as no hub ran for weeks, which a bucket elsewhere confirms', 30 * day, [bucket(now + 30 * day)], true],
    ['jumps ahead, and a bucket elsewhere says otherwise', 30 * day, [bucket(now)], false],
    ['jumps ahead, a bucket agrees and the database denies', 30 * day, [bucket(now + 30 * day), database(now)], false],
    ['is set back by years: nothing goes too early', -3_650 * day, [], true],
  ])('that %s: what is old may go or not', (_, offMs, witnesses, mayRemove) => {
    expect(mayRemoveBy(judgeClock(mark(), now + offMs, witnesses).verdict)).toBe(mayRemove);
  });

  test('that nobody vouches for is believed after hubs ran for as long as it was off, a week at the most', () => {
    expect(run(mark(), now + 2 * day, 2 * day - hour).mayRemove).toBe(false);
    expect(run(mark(), now + 2 * day, 2 * day + hour).mayRemove).toBe(true);
    expect(run(mark(), now + 400 * day, mostWaitMs - hour).mayRemove).toBe(false);
    expect(run(mark(), now + 400 * day, mostWaitMs + hour).mayRemove).toBe(true);
  });

  test('that another denies is not believed, however long it goes on', () => {
    expect(run(mark(), now + 30 * day, 30 * day, (atMs) => [database(atMs - 30 * day)]).mayRemove).toBe(false);
  });

  test('that jumps back in time is no longer doubted, and one that jumps on begins to wait anew from where it was', () => {
    const doubted = run(mark(), now + 400 * day, 3 * day).mark;
    expect(doubted).toMatchObject({ isDoubted: true, knownMs: now });
    expect(judgeClock(doubted, now + 10 * minute)).toMatchObject({ verdict: { is: 'trusted' }, mark: { waitedMs: 0 } });
  });

  test('does not earn trust by jumping: only what hubs have run counts', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 2 * hour, max: 900 * day }), { minLength: 1, maxLength: 50 }), (jumps) => {
        let known = mark();
        let clockMs = now;
        for (const jump of jumps) {
          clockMs += jump;
          const judged = judgeClock(known, clockMs);
          known = judged.mark;
          expect(mayRemoveBy(judged.verdict)).toBe(false);
        }
      }),
    );
  });

  test('is what a hub goes by at its first start, unless the database denies it', () => {
    expect(judgeClock(undefined, now).verdict.is).toBe('trusted');
    expect(judgeClock(undefined, now, [database(now - day)]).verdict).toMatchObject({ denier: 'the database' });
  });
});
