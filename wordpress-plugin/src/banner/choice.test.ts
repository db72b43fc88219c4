import { describe, expect, test } from 'vitest';
import { chooseAll, choiceDays, packChoice, purposes, readChoice, type Choice } from './choice.ts';

const now = Date.parse('2026-11-28T12:00:00Z');
const every: readonly Choice[] = [0, 1, 2, 3, 4, 5, 6, 7].map((bits) => ({
  preferences: !!(bits & 1), analytics: !!(bits & 2), marketing: !!(bits & 4),
})); // prettier-ignore

describe('a choice', () => {
  test.each(every)('comes back as it was kept, among whatever other cookies: %j', (choice) => {
    for (const other of ['', 'x', 'beckon_consent', '1.yyy.t0000', '=='])
      expect(readChoice(`a=${other}; beckon_consent=${packChoice(choice, now)}; b=${other}`, now + 60_000)).toEqual(
        choice,
      );
  });

  test.each(every)('holds no more than letters, figures and points: %j', (choice) => {
    expect(packChoice(choice, now)).toMatch(/^1\.[yn]{3}\.[\da-z]+$/);
  });

  test(`is asked for again after ${choiceDays} days`, () => {
    const cookie = `beckon_consent=${packChoice(chooseAll(true, false), now)}`;
    expect(readChoice(cookie, now + choiceDays * 86_400_000 - 1000)).toBeDefined();
    expect(readChoice(cookie, now + choiceDays * 86_400_000)).toBeUndefined();
  });

  test.each(['', 'beckon_consent=', 'beckon_consent=2.yyy.abc', 'beckon_consent=1.yy.abc', 'beckon_consent=1.yyz.abc', 'xbeckon_consent=1.yyy.t0000', 'beckon_consent=1.yyy.%3Cscript%3E'])(
    'is none where the cookies are %j',
    (cookies) => expect(readChoice(cookies, now)).toBeUndefined(),
  ); // prettier-ignore

  test('of a browser that asks not to be followed never lets it be', () => {
    for (const isAllowed of [true, false]) {
      const choice: Choice = chooseAll(isAllowed, true);
      expect(purposes.filter((purpose) => choice[purpose])).toEqual(isAllowed ? ['preferences'] : []);
    }
  });
});
