import type { Snapshot, Trigger } from '@beckon/engine';
import type { VisitDescription } from './visit-description.ts';

/** By campaign, the positions of the triggers that have happened, as a page would have noted them. */
export function fireTriggers(
  { campaigns }: Snapshot,
  visit: Pick<VisitDescription, 'happened' | 'attributes'>,
): Readonly<Record<string, readonly number[]>> {
  return Object.fromEntries(
    campaigns.map(({ id, triggers }) => [
      id,
      triggers.list.flatMap((trigger, at) => (hasHappened(trigger, visit) ? [at] : [])),
    ]),
  );
}

function hasHappened(
  trigger: Trigger,
  { happened, attributes }: Pick<VisitDescription, 'happened' | 'attributes'>,
): boolean {
  if (happened === 'everything' || trigger.kind === 'page-load') return true;
  switch (trigger.kind) {
    case 'delay':
      return happened.seconds >= trigger.seconds;
    case 'scroll':
      return happened.percent >= trigger.percent;
    case 'inactivity':
      return happened.inactiveSeconds >= trigger.seconds;
    case 'time-on-site':
      return happened.secondsOnSite >= trigger.seconds;
    case 'nth-page':
      return happened.pages >= trigger.pages;
    case 'cart-value':
      return happened.kinds.includes('cart-value') || Number(attributes['cart.total'] ?? 0) >= trigger.atLeast;
    default:
      return happened.kinds.includes(trigger.kind);
  }
}
