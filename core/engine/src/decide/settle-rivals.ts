import type { CampaignId } from '../campaign/campaign.ts';
import { interrupts } from '../campaign/interrupts.ts';
import { placeOf } from '../campaign/place-of.ts';
import type { SnapshotCampaign } from '../campaign/snapshot.ts';
import type { Reason } from '../reason.ts';
import type { Showing } from '../showing.ts';
import type { Situation } from './situation.ts';

/** A campaign that nothing holds back any more but others of its kind. */
export interface Candidate {
  readonly campaign: SnapshotCampaign;
  readonly showing: Showing;
}

type Rival = Extract<Reason, { kind: 'rival' }>;

/**
 * Lets candidates have the screen: the higher priority first, then the earlier in the snapshot; one interruption at a
 * time over formats and tabs; one campaign a place. What is on screen already stays there. Adds the winners to `show`,
 * the others to `held` with the rival they lost to.
 */
export function settleRivals(
  candidates: Candidate[],
  { snapshot, onScreen }: Situation,
  show: Showing[],
  held: { campaign: CampaignId; because: Reason }[],
): void {
  let interruption: Rival | undefined;
  const places = new Map<string, Rival>();
  for (const { campaign, interrupts: takesScreen, place, elsewhere } of onScreen) {
    const seen = { kind: 'rival', campaign, ...(elsewhere && { elsewhere }) } as const;
    if (takesScreen) interruption ??= { ...seen, over: 'interruption' };
    if (place !== undefined && !elsewhere) places.set(place, { ...seen, over: 'place' });
  }
  // Sorting is stable (ES2019): equal priorities keep the order of the snapshot.
  candidates.sort((one, other) => other.campaign.priority - one.campaign.priority);
  for (const { campaign, showing } of candidates) {
    const takesScreen = interrupts(campaign) && snapshot.site.interruptions?.oneAtATime !== false;
    const place = placeOf(campaign.format);
    const rival = (takesScreen && interruption) || (place !== undefined && places.get(place));
    if (rival) {
      held.push({ campaign: campaign.id, because: rival });
      continue;
    }
    const winner = { kind: 'rival', campaign: campaign.id, priority: campaign.priority } as const;
    if (takesScreen) interruption = { ...winner, over: 'interruption' };
    if (place !== undefined) places.set(place, { ...winner, over: 'place' });
    show.push(showing);
  }
}
