import { checkNeeds } from '../consent/check-needs.ts';
import { assign } from '../experiment/assign.ts';
import { checkLimits } from '../frequency/check-limits.ts';
import { checkMemory } from '../frequency/check-memory.ts';
import type { Reason } from '../reason.ts';
import { checkSchedule } from '../schedule/check-schedule.ts';
import { operatorsByName } from '../targeting/operators.ts';
import { checkAudience } from './check-audience.ts';
import { checkCancelled } from './check-cancelled.ts';
import { checkSearchLanding } from './check-search-landing.ts';
import { checkTriggers } from './check-triggers.ts';
import { checkUnderstood } from './check-understood.ts';
import type { Parts } from './make-decide.ts';
import { readSituation } from './situation.ts';

/** Everything a decision can be made with. */
export const allParts: Parts<Reason> = {
  read: readSituation,
  checkUnderstood,
  operators: operatorsByName,
  rules: [
    checkSchedule,
    checkNeeds,
    checkAudience,
    checkMemory,
    checkLimits,
    checkSearchLanding,
    checkCancelled,
    checkTriggers,
  ],
  rulesWhenCalled: [checkNeeds],
  assign,
};
