import type { HubParts } from '../platform/hub-parts.ts';
import { dropDeletedBefore } from './campaign.store.ts';

/** How long a deletion can be taken back. */
export const undoDays = 30;

/** Takes out for good what was deleted too long ago to be brought back; says how many. */
export function sweepCampaigns({ db, clock }: Pick<HubParts, 'db' | 'clock'>): Promise<number> {
  return dropDeletedBefore(db, new Date(clock.nowMs() - undoDays * 86_400_000));
}
