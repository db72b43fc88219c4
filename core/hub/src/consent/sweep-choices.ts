import type { HubParts } from '../platform/hub-parts.ts';
import { deleteStandingsBefore } from './consent.store.ts';

/** After 13 months everybody is asked anew, and nobody's browser sends an event that was made so long ago. */
export const standingDays = 396;

/** Forgets which browser said what; the ledger, in which nobody is named, stays. @returns how many */
export function sweepChoices({ db, clock }: Pick<HubParts, 'db' | 'clock'>): Promise<number> {
  return deleteStandingsBefore(db, new Date(clock.nowMs() - standingDays * 86_400_000));
}
