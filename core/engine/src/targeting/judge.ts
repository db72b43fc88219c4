import type { Purpose } from '../consent/purpose.ts';
import type { Unknown } from '../reason.ts';
import type { Attributes } from '../visit/attribute.ts';
import type { Answer } from './answer.ts';
import type { AttributeName, Condition, Leaf } from './condition.ts';
import { caseless, commonOperators, fold, isText } from './common-operators.ts';
import type { Operator, Times } from './common-operators.ts';
import { listKeys } from './list-keys.ts';
import { readAttribute } from './read-attribute.ts';
import { recall } from './recall.ts';

/** What is known of a visit. */
export interface AskedFacts extends Times {
  readonly attributes: Attributes;
  /** The purpose an attribute needs; undefined where there is no such attribute. */
  purposeOf(name: AttributeName): Purpose | undefined;
  /**
   * Whether consent keeps the attribute back, given the purpose that it needs, if it is one. What is inside an attribute
   * that is kept back is kept back too.
   */
  isWithheld(name: AttributeName, purpose?: Purpose): boolean;
}

/** Where the answer came from, filled in by `judge`. It means something only when the answer is not yes. */
export interface Trace {
  /** The part that settled it: one question; an `any` none of whose several members was met; a `not` that was met. */
  condition?: Condition | undefined;
  /** What the visit had there. */
  found?: unknown;
  /** For unknown: why. */
  why?: Unknown | undefined;
}

/** The operators to judge by, by name. Those beyond it are unknown. */
export interface Operators {
  get(name: string): Operator | undefined;
}

/** What a condition is judged by. */
export interface JudgedFacts extends AskedFacts {
  readonly operators: Operators;
}

/** Answers one condition, made ready beforehand: whether it is met; undefined where that is unknown. */
export type Judge = (facts: AskedFacts, trace: Trace) => boolean | undefined;

/** What is known about one attribute: its value, or why there is no telling. */
interface Reading {
  /** Under which it may be found. */
  readonly keys: readonly string[];
  of?: AskedFacts;
  found?: unknown;
  /** The same in small letters, once a question wants it so. */
  folded?: unknown;
  why?: Unknown | undefined;
}

/** The attributes as they were read last: a decision asks many campaigns about the same visit. */
export type Readings = Map<AttributeName, Reading>;

/** Deeper than any condition that was parsed; what is beyond has no end, or no sense. */
const deepest = 64;
/** Keeps a tree that contains itself several times from being walked for ever. */
const mostParts = 100_000;

/** Answers a condition once; see `makeJudge`. */
export function judge(condition: Condition, facts: JudgedFacts, trace: Trace): Answer {
  const isMet = makeJudge(condition, facts.operators, new Map())(facts, trace);
  return isMet === undefined ? 'unknown' : isMet ? 'yes' : 'no';
}

type Part = Partial<Record<'all' | 'any' | 'not' | 'attribute', unknown>>;

/**
 * Makes ready what answers a condition in three-valued logic: `all` is no if one member is no, else unknown if one is;
 * `any` is yes if one is yes, else unknown if one is; `not` leaves unknown as it is. Total: a tree that makes no sense is
 * unknown. To be asked with the same operators each time. Each part is made when it is first asked, so that whoever asks
 * once pays for no more than the parts that settle it.
 */
export function makeJudge(whole: Condition, operators: Operators, readings: Readings): Judge {
  let parts = 0;
  const make = (condition: Condition, depth: number): Judge => {
    const { attribute, all, any, not } = (condition ?? {}) as Part;
    if (depth > deepest || ++parts > mostParts) return refuse(condition);
    if (attribute !== undefined) return makeLeaf(condition as Leaf, operators, readings);
    const isAll = Array.isArray(all);
    const members = (isAll ? all : any) as readonly Condition[];
    if (Array.isArray(members)) {
      const judges = new Array<Judge | undefined>(members.length);
      return (facts, trace) => {
        let open: Trace | undefined;
        for (let at = 0; at < judges.length; at++) {
          const isMet = (judges[at] ??= make(members[at]!, depth + 1))(facts, trace);
          if (isMet === !isAll) return isMet;
          if (isMet === undefined) open ??= { ...trace };
        }
        if (isAll) return open ? (Object.assign(trace, open), undefined) : true;
        return judges.length === 1 ? (open ? undefined : false) : settle(trace, condition, open?.why);
      };
    }
    if (not === undefined) return refuse(condition);
    const opposite = make(not as Condition, depth + 1);
    return (facts, trace) => {
      const isMet = opposite(facts, trace);
      if (!isMet) return isMet === false || undefined;
      return settle(trace, condition, undefined, (not as Part).attribute ? trace.found : undefined);
    };
  };
  return make(whole, 0);
}

function refuse(condition: Condition): Judge {
  const part = typeof condition === 'object' && condition ? condition : undefined;
  return (_, trace) => settle(trace, part, 'malformed');
}

function makeLeaf(leaf: Leaf, operators: Operators, readings: Readings): Judge {
  const { attribute, is, value, exactCase } = leaf;
  if (!isText(attribute) || !isText(is)) return refuse(leaf);
  const reading = recall<Reading>(readings, attribute, (name) => ({ keys: listKeys(name) }));
  const isExact = exactCase === true;
  const isFolded = !isExact && is in caseless;
  const wanted = isFolded ? fold(value) : value;
  let operator: Operator | undefined;
  return (facts, trace) => {
    if (reading.of !== facts) read(reading, attribute, facts);
    const { found, why } = reading;
    if (why) return settle(trace, leaf, why);
    operator ??= operators.get(leaf.is);
    if (!operator) return settle(trace, leaf, 'unknown-operator');
    const isAbsent = found == null && operator !== commonOperators.exists && operator !== commonOperators.missing;
    const met = isAbsent
      ? 'absent'
      : (operator(isFolded ? (reading.folded ??= fold(found)) : found, wanted, isExact, facts) ?? 'not-comparable');
    if (isText(met)) return settle(trace, leaf, met, found);
    settle(trace, leaf, undefined, found);
    return met;
  };
}

function read(reading: Reading, name: AttributeName, facts: AskedFacts): void {
  const { keys } = reading;
  let isKnown = false;
  let isWithheld = false;
  for (const key of keys) {
    const purpose = facts.purposeOf(key);
    isKnown ||= purpose !== undefined;
    isWithheld ||= facts.isWithheld(key, purpose);
  }
  const why = !isKnown ? 'unknown-attribute' : isWithheld ? 'withheld' : undefined;
  reading.found = why ? undefined : (readAttribute(facts.attributes, name, keys) ?? readNow(name, facts));
  reading.folded = undefined;
  reading.why = why;
  // Last: what could not be read is no reading.
  reading.of = facts;
}

/** The time needs nobody to read it: it is an argument. */
function readNow(name: AttributeName, { now }: AskedFacts): string | undefined {
  return name === 'time.now' && typeof now === 'number' && Math.abs(now) <= 8.64e15
    ? new Date(now).toISOString()
    : undefined;
}

/** Notes what settled an answer that is not yes; gives that answer. */
function settle(trace: Trace, condition: Condition | undefined, why?: Unknown, found?: unknown): false | undefined {
  trace.condition = condition;
  trace.found = found;
  trace.why = why;
  return why ? undefined : false;
}
