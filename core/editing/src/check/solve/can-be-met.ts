import type { Condition } from '@beckon/engine';
import { canHold } from './can-hold.ts';
import { listCases } from './list-cases.ts';

/**
 * Whether some visit could answer a condition with yes. A no is certain; a yes may only mean that this small solver does
 * not see the contradiction. It never raises a false alarm.
 */
export function canBeMet(condition: Condition): boolean {
  const cases = listCases(condition);
  return cases === undefined || cases.some(canHold);
}
