import type { Purpose } from '../consent/purpose.ts';
import type { Attributes } from '../visit/attribute.ts';
import { findAttribute } from '../visit/attributes.ts';
import type { Answer } from './answer.ts';
import type { AttributeName, Condition } from './condition.ts';
import { judge } from './judge.ts';
import { operatorsByName } from './operators.ts';

/** What one condition is asked about. Times in attributes are ISO 8601 text. */
export interface Evaluated {
  readonly attributes: Attributes;
  /** Names that consent keeps back, with everything inside them. */
  readonly withheld?: readonly AttributeName[];
  /** Epoch milliseconds. */
  readonly now: number;
  /** IANA names. Without them, questions about days and hours in that zone are unknown. */
  readonly siteTimeZone?: string;
  readonly visitorTimeZone?: string;
}

/**
 * Answers one condition. Attributes are those of the registry (`visit/attributes.ts`); any other name is unknown. Pure and
 * total: whatever it is given, it answers.
 */
export function evaluate(condition: Condition, facts: Evaluated): Answer {
  const withheld = new Set(Array.isArray(facts.withheld) ? facts.withheld : []);
  return judge(condition, {
    attributes: facts.attributes,
    operators: operatorsByName,
    now: facts.now,
    siteTimeZone: facts.siteTimeZone,
    visit: facts,
    purposeOf: (name): Purpose | undefined => findAttribute(name)?.purpose,
    isWithheld: (name) => withheld.has(name),
  }, {}); // prettier-ignore
}
