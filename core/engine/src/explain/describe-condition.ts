import { readTime } from '../targeting/common-operators.ts';
import type { Condition, Leaf } from '../targeting/condition.ts';
import type { Duration } from '../targeting/duration.ts';
import type { Speech, Wording } from './speech.ts';
import { makeSpeech } from './speech.ts';
import type { Words } from './words.en.ts';

/** A condition tree in plain words: `“Last order” is more than 60 days ago and “Cart items” is 0`. */
export function describeCondition(condition: Condition, wording: Wording = {}): string {
  return describeWith(condition, makeSpeech(wording));
}

export function describeWith(condition: Condition, speech: Speech, isInner = false): string {
  const group = readGroup(condition);
  if (!group)
    return isLeaf(condition) ? speech.say(claimOf(condition), wordsOf(condition, speech)) : speech.say('malformed');
  if (group.kind === 'not') return speech.say('not', { condition: describeWith(group.parts[0] as Condition, speech) });
  if (!group.parts.length) return speech.say(group.kind === 'all' ? 'everybody' : 'nobody');
  const parts = group.parts.map((part) => describeWith(part, speech, group.parts.length > 1));
  const text = group.kind === 'all' ? speech.and(parts) : speech.or(parts);
  return isInner && parts.length > 1 ? `(${text})` : text;
}

/** What a single condition asks for, to stand after "asks for": `more than 60 days`. */
export function describeWanted(leaf: Leaf, speech: Speech): string {
  return speech.say(keyOf('want', leaf), wordsOf(leaf, speech));
}

export function isLeaf(condition: Condition): condition is Leaf {
  return typeof (condition as Partial<Leaf> | null)?.attribute === 'string';
}

type Group = { readonly kind: 'all' | 'any' | 'not'; readonly parts: readonly Condition[] };

function readGroup(condition: Condition): Group | undefined {
  if (typeof condition !== 'object' || condition === null) return undefined;
  if ('not' in condition) return { kind: 'not', parts: [condition.not] };
  if ('all' in condition && Array.isArray(condition.all)) return { kind: 'all', parts: condition.all };
  if ('any' in condition && Array.isArray(condition.any)) return { kind: 'any', parts: condition.any };
  return undefined;
}

const operators = [
  'equals', 'in', 'contains', 'startsWith', 'endsWith', 'wildcard', 'regex', 'lessThan', 'atMost', 'greaterThan', 'atLeast',
  'between', 'isTrue', 'isFalse', 'before', 'after', 'withinLast', 'olderThan', 'onDay', 'betweenHours', 'includes',
  'includesAny', 'includesAll', 'sizeAtLeast', 'sizeAtMost', 'versionAtLeast', 'versionLessThan', 'exists', 'missing',
] as const; // prettier-ignore

function keyOf<Form extends 'is' | 'want'>(form: Form, { is }: Leaf) {
  const operator = operators.find((each) => each === is) ?? 'unknown';
  return `${form}_${operator}` as const satisfies keyof Words;
}

/** What a condition claims: of the time it is now, or of another moment by its name. */
function claimOf(leaf: Leaf) {
  const key = keyOf('is', leaf);
  return (key === 'is_onDay' || key === 'is_betweenHours') && leaf.attribute !== 'time.now'
    ? (`${key}Of` as const)
    : key;
}

/** Everything a template of an operator may name, from the condition's value, whatever that is. */
function wordsOf({ attribute, is, value, exactCase }: Leaf, speech: Speech): Readonly<Record<string, string | number>> {
  const record = (typeof value === 'object' && value !== null ? value : {}) as Readonly<Record<string, unknown>>;
  const list = listOf(value);
  const [first, second] = Array.isArray(value) ? list : [record['from'], record['until']];
  const isVisitors = record['zone'] === 'visitor';
  const inZone = (text: string) => (isVisitors ? speech.say('visitorsTime', { value: text }) : text);
  const inCase = (text: string) => (exactCase ? speech.say('caseKept', { value: text }) : text);
  return {
    label: speech.labelOf(attribute),
    operator: String(is),
    value: typeof value === 'number' ? value : value === undefined ? '' : inCase(speech.value(value)),
    values: inCase(speech.or(list.map(speech.value))),
    all: inCase(speech.and(list.map(speech.value))),
    from: plain(first, speech),
    to: inZone(plain(second, speech)),
    date: inZone(describeTime(Array.isArray(value) ? value : (record['at'] ?? value), speech)),
    duration: speech.duration(record as Duration),
    days: inZone(describeDays(record['days'] ?? list, speech)),
    today: inZone(describeDays(record['days'] ?? list, speech, (date) => speech.say('date', { date }))),
    version: plain(value, speech),
  };
}

/** A list as it is, or text with commas, as the operators read it. */
function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return typeof value === 'string' ? value.split(',').map((each) => each.trim()) : [value];
}

const plain = (value: unknown, speech: Speech) => (typeof value === 'string' ? value : speech.value(value));

function describeTime(value: unknown, speech: Speech): string {
  const at = readTime(value);
  if (Number.isNaN(at)) return plain(value, speech);
  // A date without a time of day names the day, in every zone the same.
  return (value as string).length > 10 ? speech.date(at) : speech.date(at, { dateStyle: 'long' }, 'UTC');
}

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** Weekdays by name, in the language: 4 January 1970 was a Sunday. Dates as `tell` has them. */
function describeDays(value: unknown, speech: Speech, tell = (date: string) => date): string {
  const days = (Array.isArray(value) ? value : [value]) as readonly unknown[];
  return speech.or(
    days.map((day) => {
      const at = weekdays.indexOf(String(day).toLowerCase());
      return at < 0 ? tell(describeTime(day, speech)) : describeWeekday(Date.UTC(1970, 0, 4 + at, 12), speech);
    }),
  );
}

/** The day of the week of a moment, in a zone or in the one that moments are told in. */
export function describeWeekday(at: number, speech: Speech, zone?: string): string {
  return speech.date(at, { weekday: 'long' }, zone);
}
