import type { Purpose } from '../consent/purpose.ts';
import type { Unknown } from '../reason.ts';
import type { Attributes } from '../visit/attribute.ts';
import type { Answer } from './answer.ts';
import type { AttributeName, Condition, Leaf } from './condition.ts';
import { commonOperators } from './common-operators.ts';
import type { Operator, Times } from './common-operators.ts';
import { readAttribute } from './read-attribute.ts';

/** What a condition is judged by. */
export interface JudgedFacts extends Times {
  readonly attributes: Attributes;
  /** The operators to judge by, by name. Those beyond it are unknown. */
  readonly operators: { get(name: string): Operator | undefined };
  /** The purpose an attribute needs; undefined where there is no such attribute. */
  purposeOf(name: AttributeName): Purpose | undefined;
  /** Whether consent keeps the attribute back. What is inside an attribute that is kept back is kept back too. */
  isWithheld(name: AttributeName): boolean;
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

/** Deeper than any condition that was parsed; what is beyond has no end, or no sense. */
const deepest = 64;
/** Keeps a tree that contains itself several times from being walked for ever. */
const mostParts = 100_000;
let parts = 0;

/**
 * Answers a condition in three-valued logic: `all` is no if one member is no, else unknown if one is; `any` is yes if one
 * is yes, else unknown if one is; `not` leaves unknown as it is. Total: a tree that makes no sense is unknown.
 */
export function judge(condition: Condition, facts: JudgedFacts, trace: Trace): Answer {
  parts = 0;
  return judgePart(condition, facts, trace, 0);
}

type Part = Partial<Record<'all' | 'any' | 'not' | 'attribute', unknown>>;

function judgePart(condition: Condition, facts: JudgedFacts, trace: Trace, depth: number): Answer {
  const part = (condition ?? {}) as Part;
  if (depth > deepest || ++parts > mostParts) return settle(trace, 'unknown', condition, undefined, 'malformed');
  if (part.attribute !== undefined) return judgeLeaf(condition as Leaf, facts, trace);
  const { all, any, not } = part;
  if (Array.isArray(all)) return judgeGroup(all, condition, 'no', facts, trace, depth);
  if (Array.isArray(any)) return judgeGroup(any, condition, 'yes', facts, trace, depth);
  if (not === undefined) return settle(trace, 'unknown', condition, undefined, 'malformed');
  const answer = judgePart(not as Condition, facts, trace, depth + 1);
  if (answer !== 'yes') return answer === 'no' ? 'yes' : answer;
  return settle(trace, 'no', condition, (not as Part).attribute ? trace.found : undefined);
}

/** `stop` is the answer of a member that settles the whole: no for `all`, yes for `any`. */
function judgeGroup(
  members: readonly Condition[],
  whole: Condition,
  stop: Answer,
  facts: JudgedFacts,
  trace: Trace,
  depth: number,
): Answer {
  let open: Trace | undefined;
  for (const member of members) {
    const answer = judgePart(member, facts, trace, depth + 1);
    if (answer === stop) return answer;
    if (answer === 'unknown') open ??= { ...trace };
  }
  if (stop === 'no') return open ? settle(trace, 'unknown', open.condition, open.found, open.why) : 'yes';
  const answer = open ? 'unknown' : 'no';
  return members.length === 1 ? answer : settle(trace, answer, whole, undefined, open?.why);
}

function judgeLeaf(leaf: Leaf, facts: JudgedFacts, trace: Trace): Answer {
  const { attribute, is, value, exactCase } = leaf;
  if (typeof attribute !== 'string' || typeof is !== 'string')
    return settle(trace, 'unknown', leaf, undefined, 'malformed');
  const { found, obstacle } = readOnce(attribute, facts);
  if (obstacle) return settle(trace, 'unknown', leaf, undefined, obstacle);
  const operator = facts.operators.get(is);
  if (!operator) return settle(trace, 'unknown', leaf, undefined, 'unknown-operator');
  const isAbsent = found == null && operator !== commonOperators.exists && operator !== commonOperators.missing;
  const met = isAbsent ? 'absent' : (operator(found, value, exactCase === true, facts) ?? 'not-comparable');
  return typeof met === 'string'
    ? settle(trace, 'unknown', leaf, found, met)
    : settle(trace, met ? 'yes' : 'no', leaf, found);
}

/** What is known about one attribute: its value, or why there is no telling. */
interface Reading {
  readonly found?: unknown;
  readonly obstacle?: Unknown | undefined;
}

/** The attributes read last, and whose they are: a decision asks many campaigns about the same visit. */
let readings = new Map<AttributeName, Reading>();
let readFrom: JudgedFacts | undefined;

function readOnce(name: AttributeName, facts: JudgedFacts): Reading {
  if (facts !== readFrom) {
    readings = new Map();
    readFrom = facts;
  }
  let reading = readings.get(name);
  if (!reading) {
    const obstacle = findObstacle(name, facts);
    const found = obstacle ? undefined : (readAttribute(facts.attributes, name) ?? readNow(name, facts));
    readings.set(name, (reading = { found, obstacle }));
  }
  return reading;
}

function findObstacle(name: AttributeName, facts: JudgedFacts): Unknown | undefined {
  let isKnown = false;
  let isWithheld = false;
  for (let end = name.length; end > 0; end = name.lastIndexOf('.', end - 1)) {
    const known = name.slice(0, end);
    isKnown ||= facts.purposeOf(known) !== undefined;
    isWithheld ||= facts.isWithheld(known);
  }
  return !isKnown ? 'unknown-attribute' : isWithheld ? 'withheld' : undefined;
}

/** The time needs nobody to read it: it is an argument. */
function readNow(name: AttributeName, { now }: JudgedFacts): string | undefined {
  return name === 'time.now' && typeof now === 'number' && Math.abs(now) <= 8.64e15
    ? new Date(now).toISOString()
    : undefined;
}

function settle(trace: Trace, answer: Answer, condition: Condition | undefined, found: unknown, why?: Unknown): Answer {
  trace.condition = typeof condition === 'object' && condition ? condition : undefined;
  trace.found = found;
  trace.why = why;
  return answer;
}
