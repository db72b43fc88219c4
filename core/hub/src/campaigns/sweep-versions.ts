import type { HubParts } from '../platform/hub-parts.ts';
import { dropOldVersions } from './version.store.ts';

/** The newest of a campaign are kept whatever their age, all of a quarter whatever their number, and what was published. */
const kept = { newest: 100, days: 90 };

/** Takes out old versions that no site ever showed; says how many. */
export function sweepVersions({ db, clock }: Pick<HubParts, 'db' | 'clock'>): Promise<number> {
  return dropOldVersions(db, kept.newest, new Date(clock.nowMs() - kept.days * 86_400_000));
}
