import type { Condition } from '@beckon/engine';

/**
 * The same question, written shorter: a group of one is its member, a group inside one of its kind is spread out, two
 * `not`s cancel. The answer is the same for every visit, unknown included. (A `not` is never carried into a group and an
 * empty `any` never dropped from an `all`: that would be another question.)
 */
export function normaliseCondition(condition: Condition): Condition {
  if ('not' in condition) {
    const inner = normaliseCondition(condition.not);
    return 'not' in inner ? inner.not : { not: inner };
  }
  if ('all' in condition) {
    const members = condition.all.map(normaliseCondition).flatMap((one) => ('all' in one ? one.all : [one]));
    return members.length === 1 ? (members[0] ?? condition) : { all: members };
  }
  if ('any' in condition) {
    const members = condition.any.map(normaliseCondition).flatMap((one) => ('any' in one ? one.any : [one]));
    return members.length === 1 ? (members[0] ?? condition) : { any: members };
  }
  return condition;
}
