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

/**
 * Compares what a visit has with what a condition wants: true or false; undefined where the two do not go together, or why
 * else it cannot tell.
 */
export type Operator = (found: unknown, wanted: unknown, isExact: boolean, times: Times) => Verdict;
type Verdict = boolean | Unknown | undefined;

/** One line for each operator. `exists` and `missing` are the only ones that are asked about an absent value. */
export const operators = {
  equals: isEqual,
  in: isOneOf,
  contains: text((found, wanted) => found.includes(wanted)),
  startsWith: text((found, wanted) => found.startsWith(wanted)),
  endsWith: text((found, wanted) => found.endsWith(wanted)),
  wildcard: text(matchWildcard),
  regex: matchRegex,
  lessThan: number(isBelow),
  atMost: number(isAtMost),
  greaterThan: number(isAbove),
  atLeast: number(isAtLeast),
  between: (found, wanted) => isBetween(found, readEnds(wanted)),
  isTrue: (found) => isEqual(found, true),
  isFalse: (found) => isEqual(found, false),
  before: number(isBelow, readTime, readTime),
  after: number(isAbove, readTime, readTime),
  withinLast: age(isAtMost),
  olderThan: age(isAbove),
  onDay: local(isOnDay),
  betweenHours: local(isWithinHours),
  includes: list((found, wanted) => found.includes(wanted[0]!), (wanted) => [wanted]), // prettier-ignore
  includesAny: list((found, wanted) => wanted.some((each) => found.includes(each))),
  includesAll: list((found, wanted) => wanted.every((each) => found.includes(each))),
  sizeAtLeast: number(isAtLeast, readSize),
  sizeAtMost: number(isAtMost, readSize),
  versionAtLeast: version((order) => order >= 0),
  versionLessThan: version((order) => order < 0),
  exists: (found) => found != null,
  missing: (found) => found == null,
} as const satisfies Readonly<Record<string, Operator>>;

type Scalar = string | number | boolean;
type Order = (found: number, wanted: number) => boolean;
type Read = (value: unknown) => unknown;

function isBelow(found: number, wanted: number): boolean {
  return found < wanted;
}
function isAtMost(found: number, wanted: number): boolean {
  return found <= wanted;
}
function isAbove(found: number, wanted: number): boolean {
  return found > wanted;
}
function isAtLeast(found: number, wanted: number): boolean {
  return found >= wanted;
}

function isNumber(value: unknown): value is number {
  return Number.isFinite(value);
}
function isText(value: unknown): value is string {
  return typeof value === 'string';
}
function isScalar(value: unknown): value is Scalar {
  return isText(value) || typeof value === 'boolean' || isNumber(value);
}
function fold(value: string, isExact: boolean | undefined): string {
  return isExact ? value : value.toLowerCase();
}

function compare(found: unknown, wanted: unknown, test: Order): Verdict {
  return isNumber(found) && isNumber(wanted) ? test(found, wanted) : undefined;
}

function number(test: Order, readFound: Read = takeAsIs, readWanted: Read = takeAsIs): Operator {
  return (found, wanted) => compare(readFound(found), readWanted(wanted), test);
}
function takeAsIs(value: unknown): unknown {
  return value;
}

function text(test: (found: string, wanted: string) => boolean): Operator {
  return (found, wanted, isExact) =>
    isText(found) && isText(wanted) ? test(fold(found, isExact), fold(wanted, isExact)) : undefined;
}

function isEqual(found: unknown, wanted: unknown, isExact?: boolean): boolean | undefined {
  if (isText(found) && isText(wanted)) return found === wanted || fold(found, isExact) === fold(wanted, isExact);
  return isScalar(found) && isScalar(wanted) && typeof found === typeof wanted ? found === wanted : undefined;
}

/** Three-valued as `any` is: one that is equal settles it, one that does not go together leaves it open. */
function isOneOf(found: unknown, wanted: unknown, isExact: boolean): boolean | undefined {
  const choices = readList(wanted);
  if (!choices || !isScalar(found)) return undefined;
  let answer: boolean | undefined = false;
  for (const choice of choices) {
    const isSame = isEqual(found, choice, isExact);
    if (isSame) return isSame;
    if (isSame === undefined) answer = isSame;
  }
  return answer;
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

/** Two ends, given as a list or by name. */
function readEnds(wanted: unknown): readonly unknown[] {
  const { from, until } = Object(wanted) as { from?: unknown; until?: unknown };
  return Array.isArray(wanted) ? wanted : [from, until];
}

function isBetween(found: unknown, [from, until]: readonly unknown[]): Verdict {
  return isNumber(found) && isNumber(from) && isNumber(until) ? found >= from && found <= until : undefined;
}

const isoTime = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?$/;
const moments = new Map<string, number>();

/** Epoch milliseconds of ISO 8601 text, NaN for anything else. Where it names no zone it is UTC, whatever clock the device has. */
function readTime(value: unknown): number {
  return isText(value) ? recall(moments, value, parseTime) : NaN;
}

function parseTime(value: string): number {
  const shape = isoTime.exec(value);
  return shape ? Date.parse(shape[1] && !shape[4] ? value + 'Z' : value) : NaN;
}

/** A time that has not come yet has no age: it is neither within the last days nor older than them. */
function age(test: Order): Operator {
  return (found, wanted, _, { now }) =>
    compare(
      now - readTime(found),
      durationMs(wanted as Duration),
      (ageMs, lengthMs) => ageMs >= 0 && test(ageMs, lengthMs),
    );
}

const clocks = new Map<string, Clock>();
const noClock: Clock = () => NaN;

/** Asks the wall clock of the zone that the condition names, the site's where it names none; its reading comes as UTC. */
function local(test: (clock: Date, wanted: unknown) => boolean | undefined): Operator {
  return (found, wanted, _, { siteTimeZone, visitorTimeZone }) => {
    const { zone = 'site' } = Object(wanted) as { zone?: unknown };
    const name = zone === 'visitor' ? visitorTimeZone : zone === 'site' && siteTimeZone;
    const at = readTime(found);
    if (!isText(name) || !isNumber(at)) return undefined;
    const reading = recall(clocks, name, (each) => makeClock(each) ?? noClock)(at);
    return isNumber(reading) ? test(new Date(reading), wanted) : undefined;
  };
}

/** Days are a weekday, a date or a list of them, or `{ days, zone }`. */
function isOnDay(clock: Date, wanted: unknown): boolean | undefined {
  const { days = wanted } = Object(wanted) as { days?: unknown };
  const names = (Array.isArray(days) ? days : [days]).map((each) => fold(String(each), false));
  if (!names.every((name) => /^((sun|mon|tues|wednes|thurs|fri|satur)day|\d{4}-\d\d-\d\d)$/.test(name)))
    return undefined;
  const weekday = fold(clock.toUTCString().slice(0, 3), false);
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

/** A list as it is, or text with commas, as shops set it. */
function readList(value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value;
  return isText(value) ? value.split(',').map((each) => each.trim()).filter(Boolean) : undefined; // prettier-ignore
}

function readSize(value: unknown): number | undefined {
  return readList(value)?.length;
}

/** Members compare by their text: a platform prints the ids of products as numbers, a merchant writes them as text. */
function list(
  test: (found: readonly string[], wanted: readonly string[]) => boolean,
  readWanted: typeof readList = readList,
): Operator {
  return (found, wanted, isExact) => {
    const spell = (value: readonly unknown[] | undefined) =>
      value?.every(isScalar) ? value.map((each) => fold(String(each), isExact)) : undefined;
    const have = spell(readList(found));
    const want = spell(readWanted(wanted));
    return have && want && test(have, want);
  };
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
