import { makeClock } from '../schedule/clock.ts';
import type { Clock } from '../schedule/clock.ts';
import {
  commonOperators, fold, isNumber, isText, list, number, readList, readTime,
} from './common-operators.ts'; // prettier-ignore
import type { Operator, Verdict } from './common-operators.ts';
import { recall } from './recall.ts';

export type { Operator, Times } from './common-operators.ts';

/** One line for each operator. `exists` and `missing` are the only ones that are asked about an absent value. */
export const operators = {
  ...commonOperators,
  between: (found, wanted) => isBetween(found, readEnds(wanted)),
  regex: matchRegex,
  includesAll: (found, wanted, isExact, times) =>
    isExact ? hasAll(found, wanted, isExact, times) : hasAll(fold(found), fold(wanted), isExact, times),
  sizeAtLeast: number((found, wanted) => found >= wanted, readSize),
  sizeAtMost: number((found, wanted) => found <= wanted, readSize),
  onDay: local(isOnDay),
  betweenHours: local(isWithinHours),
  versionAtLeast: version((order) => order >= 0),
  versionLessThan: version((order) => order < 0),
} as const satisfies Readonly<Record<string, Operator>>;

/** The same, to look one up by a name that may be anything. */
export const operatorsByName: ReadonlyMap<string, Operator> = new Map(Object.entries(operators));

const hasAll = list((found, wanted) => wanted.every((each) => found.includes(each)));

/** Two ends, given as a list or by name. */
function readEnds(wanted: unknown): readonly unknown[] {
  const { from, until } = Object(wanted) as { from?: unknown; until?: unknown };
  return Array.isArray(wanted) ? wanted : [from, until];
}

function isBetween(found: unknown, [from, until]: readonly unknown[]): Verdict {
  return isNumber(found) && isNumber(from) && isNumber(until) ? found >= from && found <= until : undefined;
}

/** The longest text a regex is tried on, so that even one that slipped past the check for linear time comes to an end. */
const longestForRegex = 2048;
const regexes = new Map<string, RegExp | 'malformed'>();

function matchRegex(found: unknown, wanted: unknown, isExact: boolean): Verdict {
  if (!isText(found) || !isText(wanted) || found.length > longestForRegex) return undefined;
  const regex = recall(regexes, (isExact ? ' ' : 'i') + wanted, compileRegex);
  return regex === 'malformed' ? regex : regex.test(found);
}

function compileRegex(key: string): RegExp | 'malformed' {
  try {
    return new RegExp(key.slice(1), key[0]!.trim());
  } catch {
    // Not a pattern: there is nothing to match by.
    return 'malformed';
  }
}

const clocks = new Map<string, Clock>();
const noClock: Clock = () => NaN;

/** Asks the wall clock of the zone that the condition names, the site's where it names none; its reading comes as UTC. */
function local(test: (clock: Date, wanted: unknown) => boolean | undefined): Operator {
  return (found, wanted, _, times) => {
    const { zone = 'site' } = Object(wanted) as { zone?: unknown };
    const name = zone === 'visitor' ? times.visit?.visitorTimeZone : zone === 'site' && times.siteTimeZone;
    const at = readTime(found);
    if (!isText(name) || !isNumber(at)) return undefined;
    const reading = recall(clocks, name, (each) => makeClock(each) ?? noClock)(at);
    return isNumber(reading) ? test(new Date(reading), wanted) : undefined;
  };
}

/** Days are a weekday, a date or a list of them, or `{ days, zone }`. */
function isOnDay(clock: Date, wanted: unknown): boolean | undefined {
  const { days = wanted } = Object(wanted) as { days?: unknown };
  const names = (Array.isArray(days) ? days : [days]).map((each) => String(each).toLowerCase());
  if (!names.every((name) => /^((sun|mon|tues|wednes|thurs|fri|satur)day|\d{4}-\d\d-\d\d)$/.test(name)))
    return undefined;
  const weekday = clock.toUTCString().slice(0, 3).toLowerCase();
  return names.some((name) => name.startsWith(weekday) || clock.toISOString().startsWith(name));
}

/** Hours are `['09:00', '17:00']` or `{ from, until, zone }`. The last does not belong to them; they may pass midnight. */
function isWithinHours(clock: Date, wanted: unknown): boolean | undefined {
  const [from, until] = readEnds(wanted).map(String);
  if (!from || !until || ![from, until].every((hour) => /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/.test(hour)))
    return undefined;
  const time = clock.toISOString().slice(11, 16);
  return from < until ? time >= from && time < until : time >= from || time < until;
}

/** Compares dotted numbers part by part; what follows a `-` or `+` does not count. */
function version(test: (order: number) => boolean): Operator {
  return (found, wanted) => {
    const have = readVersion(found);
    const want = readVersion(wanted);
    let order = 0;
    for (let part = 0; !order && (have?.[part] ?? want?.[part]) !== undefined; part++)
      order = (have?.[part] ?? 0) - (want?.[part] ?? 0);
    return have && want && test(order);
  };
}

function readVersion(value: unknown): readonly number[] | undefined {
  return isText(value) ? /^v?(\d+(\.\d+)*)(?![\w.])/i.exec(value)?.[1]?.split('.').map(Number) : undefined; // prettier-ignore
}

function readSize(value: unknown): number | undefined {
  return readList(value)?.length;
}
