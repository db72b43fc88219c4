import { allParts } from './decide/all-parts.ts';
import { checkSnapshot, listCampaigns } from './decide/check-snapshot.ts';
import { makeDecide } from './decide/make-decide.ts';
import { nameCampaign } from './decide/name-campaign.ts';
import type { Facts } from './decide/situation.ts';
import type { Decision } from './decision.ts';

/**
 * Decides what to show now, and for everything held back, why. Every campaign of the snapshot is in the answer exactly
 * once. Pure: nothing is read but the arguments, nothing is written. Total: a snapshot that is broken or newer than this
 * engine, and facts of any kind, give an answer too; what is not understood is never shown.
 */
export function decide(facts: Facts): Decision {
  const campaigns = listCampaigns((facts as Facts | null | undefined)?.snapshot);
  if (!campaigns.length) return { show: [], held: [] };
  const because = checkSnapshot(facts);
  return because
    ? { show: [], held: campaigns.map((campaign, at) => ({ campaign: nameCampaign(campaign, at), because })) }
    : decideAll(facts);
}

const decideAll = makeDecide(allParts) as (facts: Facts) => Decision;
