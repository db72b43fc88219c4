import type { Check } from './check.ts';
import { canBeMet } from './solve/can-be-met.ts';

/** An audience that no visitor can ever fit. */
export const findImpossibleAudience: Check = ({ audience }) =>
  canBeMet(audience) ? [] : [{ says: 'impossible-audience', severity: 'blocks', path: 'audience' }];
