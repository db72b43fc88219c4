import type { SnapshotCampaign } from '../campaign/snapshot.ts';
import type { Situation } from '../decide/situation.ts';
import type { Reason } from '../reason.ts';
import type { CampaignMemory } from '../visit/memory.ts';
import { findAgain } from './find-again.ts';
import { findDisplays } from './find-displays.ts';
import { findQuiet } from './find-quiet.ts';

/** Holds a campaign that this visitor has met too often or too lately; the gravest limit is the reason. */
export function checkFrequency(campaign: SnapshotCampaign, situation: Situation): Reason | undefined {
  const met = situation.recall(campaign.id) ?? neverMet;
  const { again, afterClose, afterConversion, maxDisplays } = campaign.frequency;
  return (
    findQuiet('converted', afterConversion, met.convertedAt, situation.now) ??
    findQuiet('closed', afterClose, met.closedAt, situation.now) ??
    findDisplays(maxDisplays, met) ??
    findAgain(again, met, situation)
  );
}

const neverMet: CampaignMemory = { displays: 0 };
