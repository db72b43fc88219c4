import type { CampaignId } from '../campaign/campaign.ts';
import { interrupts } from '../campaign/interrupts.ts';
import { placeOf } from '../campaign/place-of.ts';
import type { SnapshotCampaign } from '../campaign/snapshot.ts';
import type { BareReason, Reason } from '../reason.ts';
import type { Showing } from '../showing.ts';
import type { Situation } from './situation.ts';

/** A campaign that nothing holds back any more but others of its kind. */
export interface Candidate {
  readonly campaign: SnapshotCampaign;
  readonly showing: Showing;
}

type Rival = Omit<Extract<Reason, { kind: 'rival' }>, 'over'>;

/**
 * Lets candidates have the screen: the higher priority first, then the earlier in the snapshot; one interruption at a
 * time over formats and tabs; one campaign a place. What is on screen already stays there. Adds the winners to `show`,
 * the others to `held` with the rival they lost to.
 */
export function settleRivals(
  candidates: Candidate[],
  { snapshot, onScreen }: Situation,
  show: Showing[],
  held: { campaign: CampaignId; because: BareReason }[],
): void {
  let interruption: Rival | undefined;
  const places = new Map<string, Rival>();
  const claim = (rival: Rival, takesScreen: boolean, place: string | undefined): void => {
    if (takesScreen) interruption ??= rival;
    if (place !== undefined) places.set(place, rival);
  };
  for (const { campaign, interrupts: takesScreen, place, elsewhere } of onScreen)
    claim({ kind: 'rival', campaign, ...(elsewhere && { elsewhere }) }, takesScreen, elsewhere ? undefined : place);
  // Sorting is stable (ES2019): equal priorities keep the order of the snapshot.
  candidates.sort((one, other) => other.campaign.priority - one.campaign.priority);
  for (const { campaign, showing } of candidates) {
    const { id, priority, format } = campaign;
    const takesScreen = interrupts(campaign) && snapshot.site.interruptions?.oneAtATime !== false;
    const place = placeOf(format);
    const taken = takesScreen && interruption;
    const rival = taken || places.get(place!);
    if (rival) held.push({ campaign: id, because: { ...rival, over: taken ? 'interruption' : 'place' } });
    else {
      claim({ kind: 'rival', campaign: id, priority }, takesScreen, place);
      show.push(showing);
    }
  }
}
