import type { Unknown } from '../reason.ts';
import { durationMs } from './duration-ms.ts';
import { matchWildcard } from './match-wildcard.ts';
import { recall } from './recall.ts';

/** What operators about time need besides the value. `now` is epoch milliseconds, the zones are IANA names. */
export interface Times {
  readonly now: number;
  readonly siteTimeZone?: string | undefined;
  /** Asked only where a condition is about the visitor's clock: finding the zone out is dear in a browser. */
  readonly visit?: { readonly visitorTimeZone?: string | undefined } | undefined;
}

/**
 * Compares what a visit has with what a condition wants: true or false; undefined where the two do not go together, or why
 * else it cannot tell. Those in `caseless` are given folded text unless the condition is exact.
 */
export type Operator = (found: unknown, wanted: unknown, isExact: boolean, times: Times) => Verdict;
export type Verdict = boolean | Unknown | undefined;

/** Operators to which capital letters are small ones: both sides are folded once, before they are compared. */
export const caseless = {
  equals: isEqual,
  in: isOneOf,
  contains: text((found, wanted) => found.includes(wanted)),
  startsWith: text((found, wanted) => found.startsWith(wanted)),
  endsWith: text((found, wanted) => found.endsWith(wanted)),
  wildcard: text(matchWildcard),
  includes: list((found, wanted) => found.includes(wanted[0]!), (wanted) => [wanted]), // prettier-ignore
  includesAny: list((found, wanted) => wanted.some((each) => found.includes(each))),
} as const satisfies Readonly<Record<string, Operator>>;

/** What most audiences are written in, and all that a page needs before anything is about to match. */
export const commonOperators = {
  ...caseless,
  lessThan: number(isBelow),
  atMost: number(isAtMost),
  greaterThan: number(isAbove),
  atLeast: number(isAtLeast),
  isTrue: (found) => isEqual(found, true),
  isFalse: (found) => isEqual(found, false),
  before: number(isBelow, readTime, readTime),
  after: number(isAbove, readTime, readTime),
  withinLast: number((ageMs, lengthMs) => ageMs >= 0 && ageMs <= lengthMs, readAge, durationMs),
  olderThan: number((ageMs, lengthMs) => ageMs >= 0 && ageMs > lengthMs, readAge, durationMs),
  exists: (found) => found != null,
  missing: (found) => found == null,
} as const satisfies Readonly<Record<string, Operator>>;

/** The same by name, as they are asked for. */
export const commonOperatorsByName: ReadonlyMap<string, Operator> = new Map(Object.entries(commonOperators));

type Scalar = string | number | boolean;
type Order = (found: number, wanted: number) => boolean;
type Read = (value: never, times: Times) => unknown;

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

export function isNumber(value: unknown): value is number {
  return Number.isFinite(value);
}
export function isText(value: unknown): value is string {
  return typeof value === 'string';
}
function isScalar(value: unknown): value is Scalar {
  return isText(value) || typeof value === 'boolean' || isNumber(value);
}
/** Text in small letters, and lists with such text; anything else as it is. */
export function fold(value: unknown): unknown {
  return Array.isArray(value) ? value.map(foldText) : foldText(value);
}
function foldText(value: unknown): unknown {
  return isText(value) ? value.toLowerCase() : value;
}

export function number(test: Order, readFound: Read = takeAsIs, readWanted: Read = takeAsIs): Operator {
  return (found, wanted, _, times) => {
    const have = readFound(found as never, times);
    const want = readWanted(wanted as never, times);
    return isNumber(have) && isNumber(want) ? test(have, want) : undefined;
  };
}
function takeAsIs(value: unknown): unknown {
  return value;
}

function text(test: (found: string, wanted: string) => boolean): Operator {
  return (found, wanted) => (isText(found) && isText(wanted) ? test(found, wanted) : undefined);
}

function isEqual(found: unknown, wanted: unknown): boolean | undefined {
  return isScalar(found) && isScalar(wanted) && typeof found === typeof wanted ? found === wanted : undefined;
}

/** Three-valued as `any` is: one that is equal settles it, one that does not go together leaves it open. */
function isOneOf(found: unknown, wanted: unknown): boolean | undefined {
  const choices = readList(wanted);
  if (!choices || !isScalar(found)) return undefined;
  let answer: boolean | undefined = false;
  for (const choice of choices) {
    const isSame = isEqual(found, choice);
    if (isSame) return isSame;
    if (isSame === undefined) answer = isSame;
  }
  return answer;
}

const isoTime = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?$/;
const moments = new Map<string, number>();

/** Epoch milliseconds of ISO 8601 text, NaN for anything else. Where it names no zone it is UTC, whatever clock the device has. */
export function readTime(value: unknown): number {
  return isText(value) ? recall(moments, value, parseTime) : NaN;
}

function parseTime(value: string): number {
  const shape = isoTime.exec(value);
  return shape ? Date.parse(shape[1] && !shape[4] ? value + 'Z' : value) : NaN;
}

/** A time that has not come yet has no age: it is neither within the last days nor older than them. */
function readAge(value: unknown, { now }: Times): number {
  return now - readTime(value);
}

/** A list as it is, or text with commas, as shops set it. */
export function readList(value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value;
  return isText(value) ? value.split(',').map((each) => each.trim()).filter(Boolean) : undefined; // prettier-ignore
}

/** Members compare by their text: a platform prints the ids of products as numbers, a merchant writes them as text. */
export function list(
  test: (found: readonly string[], wanted: readonly string[]) => boolean,
  readWanted: typeof readList = readList,
): Operator {
  const spell = (value: readonly unknown[] | undefined) => (value?.every(isScalar) ? value.map(String) : undefined);
  return (found, wanted) => {
    const have = spell(readList(found));
    const want = spell(readWanted(wanted));
    return have && want && test(have, want);
  };
}
