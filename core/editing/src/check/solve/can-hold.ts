import type { Attributes } from '@beckon/engine';
import { evaluate } from '@beckon/engine/targeting/evaluate';
import { operators } from '@beckon/engine/targeting/operators';
import { findAttribute } from '@beckon/engine/visit/attributes';
import { isSame } from '../is-same.ts';
import { listCandidates, trialNowMs } from './list-candidates.ts';
import type { Case, Literal } from './list-cases.ts';

/** Whether all questions of a case can have their answers in one visit. Attributes are taken not to depend on each other. */
export function canHold(literals: Case): boolean {
  const names = new Set(literals.map(({ leaf }) => leaf.attribute));
  return [...names].every((name) =>
    canHoldFor(
      name,
      literals.filter(({ leaf }) => leaf.attribute === name),
    ),
  );
}

function canHoldFor(name: string, asked: Case): boolean {
  if (findAttribute(name) === undefined) return false;
  if (asked.some(({ leaf }) => !Object.hasOwn(operators, leaf.is))) return false;
  if (asked.some(asksForNothing)) return asked.every(asksForNothing);
  if (asked.some((one) => asked.some((other) => contradicts(one, other)))) return false;
  return listCandidates(asked).every(({ literals, values }) =>
    values.some((value) => holds(literals, { [name]: value })),
  );
}

/** Whether a question can only have its answer where the attribute is absent; every other needs a value. */
const asksForNothing = ({ leaf, answer }: Literal): boolean => leaf.is === (answer === 'yes' ? 'missing' : 'exists');

const contradicts = (one: Literal, other: Literal): boolean =>
  one.answer !== other.answer && isSame(one.leaf, other.leaf);

function holds(literals: Case, attributes: Attributes): boolean {
  return literals.every(
    ({ leaf, answer }) =>
      evaluate(leaf, { attributes, now: trialNowMs, siteTimeZone: 'UTC', visitorTimeZone: 'UTC' }) === answer,
  );
}
