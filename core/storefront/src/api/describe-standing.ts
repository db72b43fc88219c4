import type { SnapshotCampaign } from '@beckon/engine';
import type { Standing } from '../visit/page.ts';

/** What became of a campaign after the decision let it through, for a person to read. */
export interface StandingWords {
  readonly isShown: boolean;
  readonly sentence: string;
}

/** Puts into words where a campaign is that has the screen, is on its way to it, or was turned away. */
export function describeStanding(
  { id, format }: Pick<SnapshotCampaign, 'id' | 'format'>,
  { shown, isParked }: Standing,
): StandingWords {
  if (format.kind === 'embed' && !isSeen(id)) {
    if (!hasPlace(id, format.into)) return held(`its place, “${format.into}”, is not on this page`);
    if (!isParked) return held('it comes as soon as nobody is looking at its place, so that nothing jumps');
  }
  if (isParked)
    return held(
      'the page called it off, its countdown is over, or a part of it did not come; its next trigger asks again',
    );
  return { isShown: true, sentence: shown ? 'On screen now.' : 'On its way to the screen.' };
}

const held = (why: string): StandingWords => ({ isShown: false, sentence: `Held back: ${why}.` });

function isSeen(campaign: string): boolean {
  const { shadowRoot } = document.querySelector(`beckon-campaign[data-campaign="${CSS.escape(campaign)}"]`) ?? {};
  return !!shadowRoot?.querySelector('.root')?.getClientRects().length;
}

function hasPlace(campaign: string, selector: string): boolean {
  try {
    return !!document.querySelector(`[data-beckon-embed="${CSS.escape(campaign)}"],${selector}`);
  } catch {
    // Not a selector: nowhere.
    return false;
  }
}
