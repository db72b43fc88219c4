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
  const displays = (memory.campaigns[campaign.id]?.displays ?? 0) + 1;
  const shown = amend(memory, campaign.id, {
    displays,
    lastShownAt: now,
    lastShownVisit: memory.visits,
    lastShownPage: memory.pages,
  });
  return interrupts(campaign)
    ? { ...shown, lastInterruptionAt: now, interruptionsThisVisit: (memory.interruptionsThisVisit ?? 0) + 1 }
    : shown;
}

/** The visitor dismissed it. */
export function rememberClosed(memory: Memory, { id }: { readonly id: CampaignId }, now: number): Memory {
  return amend(memory, id, { closedAt: now });
}

/** The visitor pressed something in it. */
export function rememberClicked(memory: Memory, { id }: { readonly id: CampaignId }, now: number): Memory {
  return amend(memory, id, { clickedAt: now });
}

/** The visitor did what the campaign is for. */
export function rememberConverted(memory: Memory, { id }: { readonly id: CampaignId }, now: number): Memory {
  return amend(memory, id, { convertedAt: now });
}

/** A countdown that runs for each visitor began; one that is running goes on. */
export function rememberCountdown(memory: Memory, { id }: { readonly id: CampaignId }, now: number): Memory {
  return memory.campaigns[id]?.countdownFrom === undefined ? amend(memory, id, { countdownFrom: now }) : memory;
}

/** The visitor left an address. */
export function rememberLead(memory: Memory): Memory {
  return { ...memory, isLead: true };
}

function amend(memory: Memory, id: CampaignId, change: Partial<CampaignMemory>): Memory {
  const met: CampaignMemory = { displays: 0, ...memory.campaigns[id], ...change };
  return { ...memory, campaigns: { ...memory.campaigns, [id]: met } };
}
