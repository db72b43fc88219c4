import type { Unknown } from '../reason.ts';
import { makeClock } from '../schedule/clock.ts';
import type { Clock } from '../schedule/clock.ts';
import type { Duration } from './duration.ts';
import { durationMs } from './duration-ms.ts';
import { matchWildcard } from './match-wildcard.ts';
import { recall } from './recall.ts';

/** What operators about time need besides the value. `now` is epoch milliseconds, the zones are IANA names. */
export interface Times {
  readonly now: number;
  readonly siteTimeZone?: string | undefined;
  readonly visitorTimeZone?: string | undefined;
}

/** Compares what a visit has with what a condition wants: true, false, or why it cannot tell. */
export type Operator = (found: unknown, wanted: unknown, isExact: boolean, times: Times) => boolean | Unknown;

/** One line for each operator. `exists` and `missing` are the only ones that are asked about an absent value. */
export const operators = {
  equals: (found, wanted, isExact) => equal(found, wanted, isExact),
  in: (found, wanted, isExact) => equalsOne(found, wanted, isExact),
  contains: text((found, wanted) => found.includes(wanted)),
  startsWith: text((found, wanted) => found.startsWith(wanted)),
  endsWith: text((found, wanted) => found.endsWith(wanted)),
  wildcard: text(matchWildcard),
  regex: (found, wanted, isExact) => matchRegex(found, wanted, isExact),
  lessThan: number((found, wanted) => found < wanted),
  atMost: number((found, wanted) => found <= wanted),
  greaterThan: number((found, wanted) => found > wanted),
  atLeast: number((found, wanted) => found >= wanted),
  between: (found, wanted) => isBetween(found, readEnds(wanted)),
  isTrue: (found) => (typeof found === 'boolean' ? found : 'not-comparable'),
  isFalse: (found) => (typeof found === 'boolean' ? !found : 'not-comparable'),
  before: (found, wanted) => compare(readTime(found), readTime(wanted), (at, limit) => at < limit),
  after: (found, wanted) => compare(readTime(found), readTime(wanted), (at, limit) => at > limit),
  withinLast: age((ageMs, lengthMs) => ageMs <= lengthMs),
  olderThan: age((ageMs, lengthMs) => ageMs > lengthMs),
  onDay: (found, wanted, _, times) => isOnDay(found, wanted, times),
  betweenHours: (found, wanted, _, times) => isBetweenHours(found, wanted, times),
  includes: list((found, wanted) => found.includes(wanted[0]!), readOne),
  includesAny: list((found, wanted) => wanted.some((each) => found.includes(each))),
  includesAll: list((found, wanted) => wanted.every((each) => found.includes(each))),
  sizeAtLeast: (found, wanted) => compare(readList(found)?.length, wanted, (size, limit) => size >= limit),
  sizeAtMost: (found, wanted) => compare(readList(found)?.length, wanted, (size, limit) => size <= limit),
  versionAtLeast: version((order) => order >= 0),
  versionLessThan: version((order) => order < 0),
  exists: (found) => found != null,
  missing: (found) => found == null,
} as const satisfies Readonly<Record<string, Operator>>;

type Scalar = string | number | boolean;

const isNumber = (value: unknown): value is number => Number.isFinite(value);
const isText = (value: unknown): value is string => typeof value === 'string';
const isScalar = (value: unknown): value is Scalar => isText(value) || typeof value === 'boolean' || isNumber(value);
const fold = (value: string, isExact: boolean) => (isExact ? value : value.toLowerCase());

function compare(found: unknown, wanted: unknown, test: (found: number, wanted: number) => boolean): boolean | Unknown {
  return isNumber(found) && isNumber(wanted) ? test(found, wanted) : 'not-comparable';
}

function number(test: (found: number, wanted: number) => boolean): Operator {
  return (found, wanted) => compare(found, wanted, test);
}

function text(test: (found: string, wanted: string) => boolean): Operator {
  return (found, wanted, isExact) =>
    isText(found) && isText(wanted) ? test(fold(found, isExact), fold(wanted, isExact)) : 'not-comparable';
}

function equal(found: unknown, wanted: unknown, isExact: boolean): boolean | Unknown {
  if (isText(found) && isText(wanted)) return found === wanted || fold(found, isExact) === fold(wanted, isExact);
  return isScalar(found) && isScalar(wanted) && typeof found === typeof wanted ? found === wanted : 'not-comparable';
}

function equalsOne(found: unknown, wanted: unknown, isExact: boolean): boolean | Unknown {
  const choices = readList(wanted);
  let answer: boolean | Unknown = !!choices && isScalar(found) ? false : 'not-comparable';
  for (const choice of choices ?? []) {
    const isSame = equal(found, choice, isExact);
    if (isSame === true) return true;
    if (isSame) answer = isSame;
  }
  return answer;
}

/** The longest text a regex is tried on, so that even one that slipped past the check for linear time comes to an end. */
const longestForRegex = 2048;
const regexes = new Map<string, RegExp | 'malformed'>();

function matchRegex(found: unknown, wanted: unknown, isExact: boolean): boolean | Unknown {
  if (!isText(found) || !isText(wanted) || found.length > longestForRegex) return 'not-comparable';
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

/** Two ends, given as a list or by name. */
function readEnds(wanted: unknown): readonly [from: unknown, until: unknown] {
  const { from, until } = Object(wanted) as { from?: unknown; until?: unknown };
  return Array.isArray(wanted) ? [wanted[0], wanted[1]] : [from, until];
}

function isBetween(found: unknown, [from, until]: readonly [unknown, unknown]): boolean | Unknown {
  return isNumber(found) && isNumber(from) && isNumber(until) ? found >= from && found <= until : 'not-comparable';
}

const isoTime = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?$/;

const moments = new Map<string, number>();

/** Epoch milliseconds of ISO 8601 text, NaN for anything else. Where it names no zone it is UTC, whatever clock the device has. */
function readTime(value: unknown): number {
  return isText(value) ? recall(moments, value, parseTime) : NaN;
}

function parseTime(text: string): number {
  const shape = isoTime.exec(text);
  return shape ? Date.parse(shape[1] && !shape[4] ? text + 'Z' : text) : NaN;
}

/** A time that has not come yet has no age: it is neither within the last days nor older than them. */
function age(test: (ageMs: number, lengthMs: number) => boolean): Operator {
  return (found, wanted, _, { now }) =>
    compare(
      now - readTime(found),
      durationMs(wanted as Duration),
      (ageMs, lengthMs) => ageMs >= 0 && test(ageMs, lengthMs),
    );
}

const clocks = new Map<string, Clock>();
const noClock: Clock = () => NaN;

/** The wall clock's reading at a time, as UTC; undefined where there is no such time or zone. */
function readLocal(found: unknown, zone: unknown, times: Times): Date | undefined {
  const name = zone === 'visitor' ? times.visitorTimeZone : zone === 'site' ? times.siteTimeZone : undefined;
  const at = readTime(found);
  const local = isText(name) && isNumber(at) ? recall(clocks, name, (each) => makeClock(each) ?? noClock)(at) : NaN;
  return isNumber(local) ? new Date(local) : undefined;
}

const day = /^(sun|mon|tues|wednes|thurs|fri|satur)day$|^\d{4}-\d\d-\d\d$/;

/** Days are a weekday, a date or a list of them, or `{ days, zone }`. */
function isOnDay(found: unknown, wanted: unknown, times: Times): boolean | Unknown {
  const { days = wanted, zone = 'site' } = Object(wanted) as { days?: unknown; zone?: unknown };
  const names = (Array.isArray(days) ? days : [days]).map((each) => String(each).toLowerCase());
  const local = readLocal(found, zone, times);
  if (!local || !names.every((name) => day.test(name))) return 'not-comparable';
  const weekday = local.toUTCString().slice(0, 3).toLowerCase();
  return names.some((name) => name.slice(0, 3) === weekday || local.toISOString().startsWith(name));
}

const hour = /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/;

/** Hours are `['09:00', '17:00']` or `{ from, until, zone }`. The last does not belong to them; they may pass midnight. */
function isBetweenHours(found: unknown, wanted: unknown, times: Times): boolean | Unknown {
  const [from, until] = readEnds(wanted) as [string, string];
  const { zone = 'site' } = Object(wanted) as { zone?: unknown };
  const local = readLocal(found, zone, times);
  if (!local || !hour.test(from) || !hour.test(until)) return 'not-comparable';
  const time = local.toISOString().slice(11, 16);
  return from < until ? time >= from && time < until : time >= from || time < until;
}

/** A list as it is, or text with commas, as shops set it. */
function readList(value: unknown): readonly unknown[] | undefined {
  if (isText(value)) return value.split(',').map((each) => each.trim()).filter(Boolean); // prettier-ignore
  return Array.isArray(value) ? value : undefined;
}

function readOne(value: unknown): readonly unknown[] {
  return [value];
}

/** Members compare by their text: a platform prints the ids of products as numbers, a merchant writes them as text. */
function list(test: (found: readonly string[], wanted: readonly string[]) => boolean, readWanted = readList): Operator {
  return (found, wanted, isExact) => {
    const [have, want] = [readList(found), readWanted(wanted)];
    if (!have?.every(isScalar) || !want?.every(isScalar)) return 'not-comparable';
    const spell = (each: Scalar) => fold(String(each), isExact);
    return test(have.map(spell), want.map(spell));
  };
}

/** Compares dotted numbers part by part; what follows a `-` or `+` does not count. */
function version(test: (order: number) => boolean): Operator {
  return (found, wanted) => {
    const [have, want] = [readVersion(found), readVersion(wanted)];
    if (!have || !want) return 'not-comparable';
    let order = 0;
    for (let part = 0; !order && (part < have.length || part < want.length); part++)
      order = (have[part] ?? 0) - (want[part] ?? 0);
    return test(order);
  };
}

function readVersion(value: unknown): readonly number[] | undefined {
  return isText(value) ? /^v?(\d+(\.\d+)*)(?![\w.])/i.exec(value)?.[1]?.split('.').map(Number) : undefined; // prettier-ignore
}
