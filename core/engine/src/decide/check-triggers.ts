import type { SnapshotCampaign } from '../campaign/snapshot.ts';
import type { Trigger } from '../campaign/trigger.ts';
import type { Reason } from '../reason.ts';
import type { Situation } from './situation.ts';

/** Holds a campaign until one of its triggers, or all of them, have happened on this page view. */
export function checkTriggers(campaign: SnapshotCampaign, { visit }: Situation): Reason | undefined {
  const { match, list } = campaign.triggers;
  const fired = visit.fired(campaign.id);
  const waits = (trigger: Trigger, at: number) => trigger.kind !== 'page-load' && !fired.includes(at);
  const isWaiting = match === 'any' || !list.length ? list.every(waits) : list.some(waits);
  return isWaiting ? { kind: 'trigger', match, waitsFor: match === 'any' ? list : list.filter(waits) } : undefined;
}

/** The trigger that asked for a campaign that waits for nothing: the one that happened last, else the page's loading. */
export function findTrigger({ id, triggers }: SnapshotCampaign, { visit }: Situation): Trigger | undefined {
  return triggers.list[visit.fired(id).at(-1) ?? -1] ?? triggers.list.find(({ kind }) => kind === 'page-load');
}
