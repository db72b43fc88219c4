import type { SnapshotCampaign } from '../campaign/snapshot.ts';
import { allows } from '../consent/allows.ts';
import type { Purpose } from '../consent/purpose.ts';
import type { AttributeName } from '../targeting/condition.ts';
import { judge } from '../targeting/judge.ts';
import type { Trace } from '../targeting/judge.ts';
import type { Objection } from './rule.ts';
import type { Situation } from './situation.ts';

/** Holds a campaign unless its audience answers yes; the reason names the part that settled it. */
export function checkAudience({ audience }: SnapshotCampaign, situation: Situation): Objection {
  const trace: Trace = {};
  const answer = judge(audience, situation.judged, trace);
  if (answer === 'yes') return undefined;
  const { condition = audience, found, why = 'malformed' } = trace;
  // Most campaigns of most pages end here: written out, because spreading takes as long as judging does.
  if (answer === 'no')
    return found === undefined
      ? { kind: 'audience', condition, answer }
      : { kind: 'audience', condition, found, answer };
  const purpose = why === 'withheld' && 'attribute' in condition && findKeeper(condition.attribute, situation);
  return {
    kind: 'audience',
    condition,
    ...(found !== undefined && { found }),
    answer,
    why,
    ...(purpose && { purpose }),
  };
}

/** The purpose that keeps an attribute back; none where it is kept back for want of a reader. */
function findKeeper(name: AttributeName, { judged, consent }: Situation): Purpose | undefined {
  for (let end = name.length; end > 0; end = name.lastIndexOf('.', end - 1)) {
    const purpose = judged.purposeOf(name.slice(0, end));
    if (purpose && !allows(consent, purpose)) return purpose;
  }
  return undefined;
}
