import type { SnapshotCampaign } from '../campaign/snapshot.ts';
import type { Trigger } from '../campaign/trigger.ts';
import type { Objection } from './rule.ts';
import type { Situation } from './situation.ts';

/** Holds a campaign until one of its triggers, or all of them, have happened on this page view. */
export function checkTriggers({ id, triggers }: SnapshotCampaign, { visit }: Situation): Objection {
  const { match, list } = triggers;
  const waitsFor = list.filter(({ kind }, at) => kind !== 'page-load' && !visit.fired?.[id]?.includes(at));
  const isReady = match === 'any' ? waitsFor.length < list.length : !waitsFor.length && list.length;
  return isReady ? undefined : { kind: 'trigger', match, waitsFor };
}

/** The trigger that asked for a campaign that waits for nothing: the one that happened last, else the page's loading. */
export function findTrigger({ id, triggers }: SnapshotCampaign, { visit }: Situation): Trigger | undefined {
  const last = visit.fired?.[id]?.at(-1) ?? -1;
  return triggers.list[last] ?? triggers.list.find(({ kind }) => kind === 'page-load');
}
