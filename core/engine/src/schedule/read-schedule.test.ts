import fc from 'fast-check';
import { expect, test } from 'vitest';
import spec from '../../../spec/schedule.json' with { type: 'json' };
import type { Schedule } from '../campaign/schedule.ts';
import { readSchedule } from './read-schedule.ts';
import { findMoment, makeClock } from './clock.ts';

test.each(spec.cases.map((each) => [each.name, each] as const))('%s', (_, each) => {
  const schedule = each.schedule as Schedule;
  const clock = makeClock(schedule.zone === 'visitor' ? each.visitorTimeZone : each.siteTimeZone);
  const reason = readSchedule(schedule, Date.parse(each.now), clock);
  expect(reason && reason.kind === 'schedule' ? reason.is : 'open').toBe(each.expect);
});

const anyZone = fc.constantFrom(
  'UTC', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'Pacific/Apia', 'America/Sao_Paulo',
); // prettier-ignore
const anyMoment = fc.integer({ min: Date.UTC(2005, 0), max: Date.UTC(2035, 0) });
const toLocalText = (local: number) => new Date(local).toISOString().slice(0, 16);

test('a schedule opens once and closes once, through every clock change', () => {
  fc.assert(
    fc.property(
      anyZone,
      anyMoment,
      fc.array(fc.integer({ min: 0, max: 180 }), { maxLength: 20 }),
      (zone, start, steps) => {
        const clock = makeClock(zone)!;
        const text = toLocalText(clock(start + 5_400_000));
        let [hasOpened, isOver] = [false, false];
        let now = start;
        for (const minutes of steps) {
          now += minutes * 60_000;
          const opens = readSchedule({ zone: 'site', from: text }, now, clock) === undefined;
          const closes = readSchedule({ zone: 'site', until: text }, now, clock) !== undefined;
          expect(opens).toBe(closes);
          expect(opens || !hasOpened).toBe(true);
          expect(closes || !isOver).toBe(true);
          [hasOpened, isOver] = [opens, closes];
        }
      },
    ),
  );
});

test('the moment found for a local time reads as that time, or that time was skipped', () => {
  fc.assert(
    fc.property(anyZone, anyMoment, (zone, at) => {
      const clock = makeClock(zone)!;
      const minute = at - (at % 60_000);
      const found = findMoment(clock(minute), clock);
      // `at` was read from the clock, so its local time exists; it may be the second of two.
      expect(clock(found)).toBe(clock(minute));
      expect(found).toBeLessThanOrEqual(minute);
    }),
  );
});

test.each([undefined, null, '', 'Mars/Olympus', 5, {}, 'Europe/Berlin; drop'])(
  'there is no clock for the zone %j',
  (zone) => {
    expect(makeClock(zone)).toBeUndefined();
  },
);
