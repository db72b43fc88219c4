import type { SnapshotCampaign } from '../campaign/snapshot.ts';
import type { Decision } from '../decision.ts';
import { commonOperatorsByName } from '../targeting/common-operators.ts';
import { makeDecide } from './make-decide.ts';
import type { Facts } from './situation.ts';

/**
 * Decides like `decide` where nothing is scheduled, nobody is split and audiences ask by common operators; see
 * `isPlain`. What goes beyond that is held as not understood: it is the caller's mistake, and never shown by it.
 */
export const decidePlainly: (facts: Facts) => Decision = makeDecide({
  checkSchedule: ({ schedule, experiment }) =>
    !!(schedule || experiment) && { kind: 'not-understood', what: schedule ? 'schedule' : 'experiment' },
  operators: commonOperatorsByName,
  assign: ({ contents }: SnapshotCampaign) => ({ contents }),
});
