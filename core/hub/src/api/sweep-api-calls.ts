import type { HubParts } from '../platform/hub-parts.ts';
import { dropCallsBefore } from './api-call.store.ts';

/** How long a repeated call is known again. */
const keptMs = 24 * 3_600_000;

/** Forgets the answers of calls that nobody repeats any more; says how many. */
export function sweepApiCalls({ db, clock }: Pick<HubParts, 'db' | 'clock'>): Promise<number> {
  return dropCallsBefore(db, new Date(clock.nowMs() - keptMs));
}
