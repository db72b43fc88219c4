import { checkLimits } from '../frequency/check-limits.ts';
import { leaveMet, plainParts } from './decide-plainly.ts';
import { makeDecide } from './make-decide.ts';

/** Decides like `decidePlainly`, and also how often, and how soon after another, what the visitor has met may come. */
export const decideByLimits = makeDecide({
  ...plainParts,
  rules: plainParts.rules.map((rule) => (rule === leaveMet ? checkLimits : rule)),
});
