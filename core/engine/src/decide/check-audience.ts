import type { SnapshotCampaign } from '../campaign/snapshot.ts';
import { allows } from '../consent/allows.ts';
import type { Purpose } from '../consent/purpose.ts';
import type { AttributeName } from '../targeting/condition.ts';
import { listKeys } from '../targeting/list-keys.ts';
import type { Judge, Trace } from '../targeting/judge.ts';
import type { Objection } from './rule.ts';
import type { Situation } from './situation.ts';

/** Written anew for each campaign that is not met. */
const trace: Trace = {};

/** Holds a campaign unless its audience answers yes; the reason names the part that settled it. */
export function checkAudience({ audience }: SnapshotCampaign, situation: Situation, judge: Judge): Objection {
  const isMet = judge(situation.judged, trace);
  if (isMet) return undefined;
  const { condition = audience, found, why = 'malformed' } = trace;
  // Most campaigns of most pages end here: written out, because spreading takes as long as judging does.
  if (isMet === false) return { kind: 'audience', condition, found, answer: 'no' };
  const purpose = why === 'withheld' && 'attribute' in condition && findKeeper(condition.attribute, situation);
  return { kind: 'audience', condition, found, answer: 'unknown', why, ...(purpose && { purpose }) };
}

/** The purpose that keeps an attribute back; none where it is kept back for want of a reader. */
function findKeeper(name: AttributeName, { judged, consent }: Situation): Purpose | undefined {
  return listKeys(name)
    .map((key) => judged.purposeOf(key))
    .find((purpose) => purpose && !allows(consent, purpose));
}
