import type { CampaignId } from '../campaign/campaign.ts';
import { interrupts } from '../campaign/interrupts.ts';
import type { SnapshotCampaign } from '../campaign/snapshot.ts';
import type { CampaignMemory, Memory } from '../visit/memory.ts';

/** A campaign was displayed. What interrupts counts for the whole site too. */
export function rememberShown(
  memory: Memory,
  campaign: Pick<SnapshotCampaign, 'id' | 'format' | 'tabFirst'>,
  now: number,
): Memory {
  const shown = rememberMet(memory, campaign.id, {
    displays: (memory.campaigns[campaign.id]?.displays ?? 0) + 1,
    lastShownAt: now,
    lastShownVisit: memory.visits,
    lastShownPage: memory.pages,
  });
  const interruptionsThisVisit = (memory.interruptionsThisVisit ?? 0) + 1;
  return { ...shown, ...(interrupts(campaign) && { lastInterruptionAt: now, interruptionsThisVisit }) };
}

/** A countdown that runs for each visitor began; one that is running goes on. */
export function rememberCountdown(memory: Memory, id: CampaignId, now: number): Memory {
  return rememberMet(memory, id, { countdownFrom: now, ...memory.campaigns[id] });
}

/** Something happened to a campaign that this visitor has met. */
export function rememberMet(memory: Memory, id: CampaignId, change: Partial<CampaignMemory>): Memory {
  const met: CampaignMemory = { displays: 0, ...memory.campaigns[id], ...change };
  return { ...memory, campaigns: { ...memory.campaigns, [id]: met } };
}
