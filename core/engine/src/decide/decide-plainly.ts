import { interrupts } from '../campaign/interrupts.ts';
import type { SnapshotCampaign } from '../campaign/snapshot.ts';
import { lacksMemory } from '../frequency/lacks-memory.ts';
import type { BareReason } from '../reason.ts';
import { commonOperatorsByName } from '../targeting/common-operators.ts';
import type { Trace } from '../targeting/judge.ts';
import { checkSearchLanding } from './check-search-landing.ts';
import { checkTriggers } from './check-triggers.ts';
import { isPlain } from './is-plain.ts';
import { makeDecide } from './make-decide.ts';
import type { Parts } from './make-decide.ts';
import type { Objection } from './rule.ts';
import { readJudged } from './read-judged.ts';
import type { Situation } from './situation.ts';

const trace: Trace = {};

/** What is left to the whole decision: it may well let it through. */
const left = { kind: 'not-understood', what: 'rare' } as const;

/** What is decided with where campaigns are plain (see `isPlain`) and their audiences ask by common operators. */
export const plainParts: Parts<BareReason> = {
  read: (facts) => ({ ...facts, judged: readJudged(facts), visitor: undefined, onScreen: facts.visit.onScreen ?? [] }),
  checkUnderstood: (campaign) => !isPlain(campaign) && left,
  operators: {
    get(name) {
      const operator = commonOperatorsByName.get(name);
      if (!operator) throw new Error(name);
      return operator;
    },
  },
  rules: [
    checkSite,
    (_, { judged }, judge) => {
      const isMet = judge(judged, trace);
      return !isMet && { kind: 'audience', answer: isMet === false ? 'no' : 'unknown', why: trace.why };
    },
    (campaign, situation) => lacksMemory(campaign, situation) && { kind: 'no-memory' },
    leaveMet,
    checkSearchLanding,
    checkTriggers,
  ],
  rulesWhenCalled: [checkSite],
  assign: ({ contents }) => ({ contents }),
};

/**
 * Decides like `decide` what a visitor meets for the first time, and says no more of a reason than the page acts on. All
 * else it holds as not understood: `met` is for `decideByLimits` to say, everything else for `decide`. Who finds that in
 * its answer has to ask them for all campaigns, as they are rivals.
 */
export const decidePlainly = makeDecide(plainParts);

/** Whom a site's hold-out keeps everything from is for the whole decision to say, and what a newer snapshot is. */
function checkSite(_: SnapshotCampaign, { snapshot }: Situation): Objection {
  return (snapshot.version !== 1 || snapshot.site.holdOut.share > 0) && left;
}

/** Leaves a campaign that the visitor has met, or one that has to keep a distance from another that they have. */
export function leaveMet(campaign: SnapshotCampaign, { memory, snapshot }: Situation): Objection {
  const { maxPerVisit = 1 } = snapshot.site.interruptions;
  const isMet =
    memory.campaigns[campaign.id] ||
    (interrupts(campaign) &&
      ((memory.lastInterruptionAt ?? memory.interruptionsThisVisit) !== undefined || !(maxPerVisit > 0)));
  return isMet && { kind: 'not-understood', what: 'met' };
}
