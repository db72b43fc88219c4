import type { SnapshotCampaign } from '../campaign/snapshot.ts';
import type { Objection } from '../decide/rule.ts';
import type { Situation } from '../decide/situation.ts';
import { checkFrequency } from './check-frequency.ts';
import { checkSiteCap } from './check-site-cap.ts';
import { checkSiteRest } from './check-site-rest.ts';

/** Holds a campaign for what the visitor has met before: itself, or others that interrupted them. */
export const checkLimits = (campaign: SnapshotCampaign, situation: Situation): Objection =>
  checkFrequency(campaign, situation) || checkSiteRest(campaign, situation) || checkSiteCap(campaign, situation);
