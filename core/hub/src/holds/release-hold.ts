import type { HubParts } from '../platform/hub-parts.ts';
import { writeReleased } from './hold.store.ts';

/** Ends a hold before its day; what it kept goes at the next clean-up. False where the site has none of this id in force. */
export function releaseHold({ db, clock }: Pick<HubParts, 'db' | 'clock'>, site: string, id: string): Promise<boolean> {
  return writeReleased(db, site, id, new Date(clock.nowMs()));
}
