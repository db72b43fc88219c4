import { allowMissing } from '../parse/allow-missing.ts';
import { findRepeats } from '../parse/find-repeats.ts';
import { goTo } from '../parse/go-to.ts';
import { isRecord } from '../is-record.ts';
import { parseChoice } from '../parse/parse-choice.ts';
import { parseList } from '../parse/parse-list.ts';
import { parseRecord } from '../parse/parse-record.ts';
import { parseString } from '../parse/parse-string.ts';
import type { Parse } from '../parse/parse.ts';
import { report } from '../parse/report.ts';
import { useDefault } from '../parse/use-default.ts';
import type { Schedule } from './schedule.ts';

const localTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/;

/** A local date and time that the calendar has. */
function parseLocalTime(name: string): Parse<string> {
  const words = 'must be a date and time such as “2026-11-27T09:00”';
  const parse = parseString(name, { pattern: { test: localTime, words } });
  return (input, place) => {
    const text = parse(input, place);
    const moment = Date.parse(text + 'Z');
    // `Date.parse` takes 30 February for 2 March, and 24:00 for the next day.
    const isReal = !Number.isNaN(moment) && new Date(moment).toISOString().startsWith(text);
    if (localTime.test(text) && !isReal) report(place, `${name} must be a date and time that the calendar has.`);
    return text;
  };
}

const hour = { test: /^([01]\d|2[0-3]):[0-5]\d$/, words: 'must be a time of day such as “09:00”' };

const parseParts = parseRecord<Schedule>('The schedule', {
  zone: useDefault(parseChoice('The time zone of the schedule', ['site', 'visitor']), 'site'),
  from: allowMissing(parseLocalTime('The start')),
  until: allowMissing(parseLocalTime('The end')),
  weekdays: allowMissing(
    parseList(
      'The weekdays',
      parseChoice('A weekday', ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']),
      { min: 1, max: 7 },
    ),
  ),
  hours: allowMissing(
    parseRecord<NonNullable<Schedule['hours']>>('The hours', {
      from: parseString('The opening hour', { pattern: hour }),
      until: parseString('The closing hour', { pattern: hour }),
    }),
  ),
});

/** When a campaign is open. */
export const parseSchedule: Parse<Schedule> = (input, place) => {
  const schedule = parseParts(input, place);
  const { from, until } = schedule;
  const weekdays: unknown = isRecord(input) ? input.weekdays : undefined;
  if (from && until && Date.parse(from + 'Z') >= Date.parse(until + 'Z'))
    report(goTo(place, 'until'), 'The end must come after the start.');
  for (const index of findRepeats(Array.isArray(weekdays) ? weekdays : []))
    report(goTo(goTo(place, 'weekdays'), index), 'Each weekday may be named once.');
  return schedule;
};
