import type { Objection } from '../decide/rule.ts';
import type { CampaignMemory } from '../visit/memory.ts';

/** Whether a campaign has been displayed as often as it may be, ever. */
export function findDisplays(max: number | undefined, { displays }: CampaignMemory): Objection {
  return max !== undefined && !(displays < max) && { kind: 'frequency', cap: 'displays', displays, max };
}
