import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { operatorCatalog } from './operator-catalog.ts';
import { operators } from './operators.ts';
import type { Operator } from './operators.ts';

const now = Date.UTC(2026, 10, 27, 12);
const times = { now, siteTimeZone: 'Europe/Berlin', visit: { visitorTimeZone: 'America/New_York' } };
const ask = (is: keyof typeof operators, found: unknown, wanted?: unknown) =>
  (operators[is] as Operator)(found, wanted, false, times);

test('every operator has words for people', () => {
  expect(Object.keys(operatorCatalog).sort()).toEqual(Object.keys(operators).sort());
});

test('a wildcard is the regex it stands for', () => {
  const anyShort = (characters: string) =>
    fc.array(fc.constantFrom(...characters), { maxLength: 12 }).map((each) => each.join(''));
  fc.assert(
    fc.property(anyShort('ab😀'), anyShort('ab*?😀'), (text, pattern) => {
      const regex = new RegExp(`^${pattern.replaceAll('*', '[^]*').replaceAll('?', '[^]')}$`, 'u');
      expect(ask('wildcard', text, pattern)).toBe(regex.test(text));
    }),
    { numRuns: 1000 },
  );
});

test('a wildcard full of stars comes to an end', () => {
  expect(ask('wildcard', 'a'.repeat(5000), '*a'.repeat(500) + 'b')).toBe(false);
});

const anyVersion = fc.array(fc.nat({ max: 30 }), { minLength: 1, maxLength: 4 }).map((parts) => parts.join('.'));

test('of two versions exactly one order holds, and one is at least itself', () => {
  fc.assert(
    fc.property(anyVersion, anyVersion, (one, other) => {
      expect(ask('versionAtLeast', one, other)).toBe(!ask('versionLessThan', one, other));
      expect(ask('versionAtLeast', `v${one}.0`, one)).toBe(true);
    }),
  );
});

test('a time in the past is either within the last or older, one to come neither', () => {
  const anyMinutes = fc.integer({ min: -100_000, max: 100_000 });
  fc.assert(
    fc.property(anyMinutes, fc.nat({ max: 100_000 }), (minutesAgo, minutes) => {
      const at = new Date(now - minutesAgo * 60_000).toISOString();
      const [within, older] = [ask('withinLast', at, { minutes }), ask('olderThan', at, { minutes })];
      expect([within, older]).toEqual(minutesAgo < 0 ? [false, false] : [minutesAgo <= minutes, minutesAgo > minutes]);
    }),
  );
});

describe('days and hours', () => {
  const anyZone = fc.constantFrom('UTC', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Pacific/Apia');
  const anyTime = fc.date({ min: new Date('2010-01-01Z'), max: new Date('2030-01-01Z'), noInvalidDate: true });

  test('read the wall clock of the zone', () => {
    fc.assert(
      fc.property(anyZone, anyTime, (siteTimeZone, at) => {
        const local = (options: Intl.DateTimeFormatOptions) =>
          new Intl.DateTimeFormat('en-CA', { timeZone: siteTimeZone, hourCycle: 'h23', ...options }).format(at);
        const asked = (is: 'onDay' | 'betweenHours', wanted: unknown) =>
          operators[is](at.toISOString(), wanted, false, { now, siteTimeZone });
        expect(asked('onDay', local({ weekday: 'long' }))).toBe(true);
        expect(asked('onDay', local({ year: 'numeric', month: '2-digit', day: '2-digit' }))).toBe(true);
        const time = local({ hour: '2-digit', minute: '2-digit' });
        expect(asked('betweenHours', [time, '24:00'])).toBe(true);
        if (time > '00:00') expect(asked('betweenHours', ['00:00', time])).toBe(false);
      }),
    );
  });

  test('are the other hours outside of them', () => {
    const anyHour = fc.nat({ max: 95 }).map((quarter) => new Date(quarter * 900_000).toISOString().slice(11, 16));
    fc.assert(
      fc.property(anyHour, anyHour, anyTime, (from, until, at) => {
        fc.pre(from !== until);
        const iso = at.toISOString();
        expect(ask('betweenHours', iso, [from, until])).toBe(!ask('betweenHours', iso, [until, from]));
      }),
    );
  });
});

test('a time without a zone is UTC on every device', () => {
  expect(ask('before', '2026-11-27T09:00', '2026-11-27T09:00:00.001Z')).toBe(true);
  expect(ask('after', '2026-11-27T09:00', '2026-11-27T08:59:59.999Z')).toBe(true);
});
