import { goTo } from '../parse/go-to.ts';
import { isRecord } from '../is-record.ts';
import type { Place } from '../parse/parse.ts';
import { quote } from '../parse/quote.ts';
import { report } from '../parse/report.ts';
import type { AttributeType } from '../visit/attribute.ts';
import { findRegexFaults } from './find-regex-faults.ts';
import type { ValueKind } from './operator-catalog.ts';
import { parseDuration } from './parse-duration.ts';

/** The longest text and the longest list a condition compares with. */
const mostCharacters = 1000;
const mostEntries = 500;

/** What the value is compared with: the type of the attribute (undefined where it may be any), and its fixed values. */
export interface Compared {
  readonly type?: AttributeType | undefined;
  readonly values?: readonly string[] | undefined;
}

type Check = (value: unknown, place: Place, compared: Compared) => void;

/** Notes at a place what is wrong with the value of a condition. */
export function checkValue(kind: ValueKind, value: unknown, place: Place, compared: Compared): void {
  checks[kind](value, place, compared);
}

const checks: Readonly<Record<ValueKind, Check>> = {
  nothing: (value, place) => {
    if (value !== undefined) report(place, 'This condition takes no value.');
  },
  one: (value, place, { type, values }) => {
    const wanted = type === 'version' ? 'text' : type;
    if (wanted ? typeof value !== primitives[wanted] : !isScalar(value)) {
      report(place, `The value must be ${words[wanted ?? 'any'] ?? words.any}.`);
    } else if (typeof value === 'string') {
      checkLength(value, place);
      if (values && !values.some((each) => each.toLowerCase() === value.toLowerCase()))
        report(place, `There is no ${quote(value)} here; choose one of: ${values.join(', ')}.`);
    } else if (typeof value === 'number' && !Number.isFinite(value)) report(place, 'The value must be a number.');
  },
  several: (value, place, compared) => {
    checkList(value, place, (each, at) => {
      checks.one(each, at, compared);
    });
  },
  text: (value, place) => {
    if (typeof value !== 'string' || value === '') report(place, 'The value must be text, and not empty.');
    else checkLength(value, place);
  },
  wildcard: (value, place) => {
    checks.text(value, place, {});
  },
  regex: (value, place) => {
    if (typeof value !== 'string') return report(place, 'The regular expression must be text.');
    for (const fault of findRegexFaults(value)) report(place, fault);
  },
  number: (value, place) => {
    if (!Number.isFinite(value)) report(place, 'The value must be a number.');
  },
  numbers: (value, place) => {
    const [from, until] = readEnds(value);
    if (!Number.isFinite(from) || !Number.isFinite(until)) report(place, 'This needs two numbers, from and until.');
    else if ((from as number) > (until as number)) report(place, 'The first number must not be above the second.');
  },
  time: (value, place) => {
    if (!isCalendarTime(value)) report(place, 'The value must be a date such as “2026-11-27”, or a date with a time.');
  },
  duration: (value, place) => {
    const parsed = parseDuration(value, place.path);
    if (!parsed.ok) place.problems.push(...parsed.problems);
  },
  days: (value, place) => {
    if (isRecord(value)) checkKeys(value, place, ['days', 'zone']);
    const days = isRecord(value) ? value['days'] : value;
    const at = isRecord(value) ? goTo(place, 'days') : place;
    if (Array.isArray(days)) checkList(days, at, checkDay);
    else checkDay(days, at);
  },
  hours: (value, place) => {
    if (isRecord(value)) checkKeys(value, place, ['from', 'until', 'zone']);
    const ends = readEnds(value);
    if (!ends.every((each) => typeof each === 'string' && /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/.test(each)))
      report(place, 'This needs two times of day, such as “09:00” and “17:00”.');
  },
  member: (value, place) => {
    if (!isScalar(value) || value === '') report(place, 'The value must be text or a number, and not empty.');
    else if (typeof value === 'string') checkLength(value, place);
  },
  members: (value, place) => {
    checkList(value, place, (each, at) => {
      checks.member(each, at, {});
    });
  },
  size: (value, place) => {
    if (!Number.isInteger(value) || (value as number) < 0)
      report(place, 'The value must be a whole number, 0 or more.');
  },
  version: (value, place) => {
    if (typeof value !== 'string' || !/^v?\d{1,9}(\.\d{1,9}){0,5}$/i.test(value))
      report(place, 'The value must be a version, such as “17.2”, written as text.');
  },
};

const primitives: Readonly<Partial<Record<AttributeType, string>>> = {
  text: 'string',
  number: 'number',
  boolean: 'boolean',
};
const words: Readonly<Partial<Record<AttributeType, string>>> & { readonly any: string } = {
  text: 'text',
  number: 'a number',
  boolean: 'either true or false',
  any: 'text, a number, or true or false',
};

function isScalar(value: unknown): value is string | number | boolean {
  return (
    typeof value === 'string' || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value))
  );
}

function checkLength(value: string, place: Place): void {
  if (value.length > mostCharacters) report(place, 'The value must not be longer than 1,000 characters.');
}

function checkList(value: unknown, place: Place, check: (each: unknown, at: Place) => void): void {
  if (!Array.isArray(value) || !value.length || value.length > mostEntries)
    return report(place, 'The value must be a list of 1 to 500 entries.');
  value.forEach((each: unknown, index) => {
    check(each, goTo(place, index));
  });
}

function checkKeys(value: Readonly<Record<string, unknown>>, place: Place, known: readonly string[]): void {
  for (const key of Object.keys(value))
    if (!known.includes(key)) report(goTo(place, key), `There is no setting named ${quote(key)} here.`);
  const { zone = 'site' } = value;
  if (zone !== 'site' && zone !== 'visitor')
    report(goTo(place, 'zone'), 'The time zone must be that of the site (“site”) or of the visitor (“visitor”).');
}

function readEnds(value: unknown): readonly [unknown, unknown] {
  if (Array.isArray(value)) return value.length === 2 ? [value[0], value[1]] : [undefined, undefined];
  return isRecord(value) ? [value['from'], value['until']] : [undefined, undefined];
}

function checkDay(value: unknown, place: Place): void {
  const isWeekday = typeof value === 'string' && /^(sun|mon|tues|wednes|thurs|fri|satur)day$/i.test(value);
  const isDate = typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && isCalendarTime(value);
  if (!isWeekday && !isDate) report(place, 'A day is a weekday such as “monday”, or a date such as “2026-11-27”.');
}

/** `Date.parse` takes 30 February for 2 March; a merchant who writes it means something else. */
function isCalendarTime(value: unknown): boolean {
  if (typeof value !== 'string') return false;
  const shape = /^(\d{4}-\d\d-\d\d)(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?$/.exec(value);
  const date = Date.parse(shape?.[1] ?? '');
  return !Number.isNaN(date) && new Date(date).toISOString().startsWith(shape![1]!) && !Number.isNaN(Date.parse(value));
}
