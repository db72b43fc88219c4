import type { SnapshotCampaign } from '../campaign/snapshot.ts';
import { allows } from '../consent/allows.ts';
import type { Purpose } from '../consent/purpose.ts';
import type { Reason } from '../reason.ts';
import type { AttributeName } from '../targeting/condition.ts';
import { judge } from '../targeting/judge.ts';
import type { Trace } from '../targeting/judge.ts';
import type { Situation } from './situation.ts';

/** Holds a campaign unless its audience answers yes; the reason names the part that settled it. */
export function checkAudience({ audience }: SnapshotCampaign, situation: Situation): Reason | undefined {
  const trace: Trace = {};
  const answer = judge(audience, situation.facts, trace);
  if (answer === 'yes') return undefined;
  const { condition = audience, found, why = 'malformed' } = trace;
  const seen = found === undefined ? undefined : { found };
  if (answer === 'no') return { kind: 'audience', answer, condition, ...seen };
  const purpose = why === 'withheld' && 'attribute' in condition && purposeOf(condition.attribute, situation);
  return { kind: 'audience', answer: 'unknown', condition, why, ...seen, ...(purpose && { purpose }) };
}

/** The purpose that keeps an attribute back; none where it is kept back for want of a reader. */
function purposeOf(name: AttributeName, { facts, consent }: Situation): Purpose | undefined {
  for (let end = name.length; end > 0; end = name.lastIndexOf('.', end - 1)) {
    const purpose = facts.purposeOf(name.slice(0, end));
    if (purpose && !allows(consent, purpose)) return purpose;
  }
  return undefined;
}
