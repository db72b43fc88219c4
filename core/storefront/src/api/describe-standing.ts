import { explainShowing } from '@beckon/engine/explain/explain-decision';
import type { SnapshotCampaign } from '@beckon/engine';
import type { Wording } from '@beckon/engine/explain/speech';
import type { Standing } from '../visit/page.ts';

/** What became of a campaign after the decision let it through, for a person to read. */
export interface StandingWords {
  readonly isShown: boolean;
  readonly sentence: string;
}

/** Puts into words where a campaign is that has the screen, and why, is on its way to it, or was turned away. */
export function describeStanding(
  { id, format }: Pick<SnapshotCampaign, 'id' | 'format'>,
  { shown, isParked, showing }: Standing,
  wording: Wording,
): StandingWords {
  const root = findRoot(id);
  if (format.kind === 'embed' && !root?.getClientRects().length) {
    if (!hasPlace(id, format.into)) return held(`its place, “${format.into}”, is not on this page`);
    if (!isParked) return held('it comes as soon as nobody is looking at its place, so that nothing jumps');
  }
  if (isParked)
    return held(
      'the page called it off, its countdown is over, or a part of it did not come; its next trigger asks again',
    );
  if (!shown) return { isShown: true, sentence: 'On its way to the screen.' };
  const isHandle = !!root?.querySelector('.open');
  const where = isHandle ? 'Its handle is on screen; a press opens it.' : 'On screen now.';
  return { isShown: true, sentence: `${where} ${explainShowing(showing, wording)}` };
}

const held = (why: string): StandingWords => ({ isShown: false, sentence: `Held back: ${why}.` });

/** Of the campaign's own; where it gives way to its handle, of the later. */
function findRoot(campaign: string): Element | null | undefined {
  const all = document.querySelectorAll(`beckon-campaign[data-campaign="${CSS.escape(campaign)}"]`);
  return all[all.length - 1]?.shadowRoot?.querySelector('.root');
}

function hasPlace(campaign: string, selector: string): boolean {
  try {
    return !!document.querySelector(`[data-beckon-embed="${CSS.escape(campaign)}"],${selector}`);
  } catch {
    // Not a selector: nowhere.
    return false;
  }
}
