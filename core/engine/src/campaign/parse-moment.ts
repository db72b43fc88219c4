import { parseString } from '../parse/parse-string.ts';
import type { Parse } from '../parse/parse.ts';
import { report } from '../parse/report.ts';

/** A moment as ISO 8601 with its zone, so that it is the same for everybody. */
export function parseMoment(name: string): Parse<string> {
  const test = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/;
  const words = 'must be a date, a time and a zone, such as “2026-11-27T09:00:00+01:00” or “2026-11-27T08:00:00Z”';
  const parse = parseString(name, { pattern: { test, words } });
  return (input, place) => {
    const text = parse(input, place);
    if (test.test(text) && Number.isNaN(Date.parse(text)))
      report(place, `${name} must be a moment that the calendar has.`);
    return text;
  };
}
