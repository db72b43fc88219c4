import type { Campaign, Trigger } from '@beckon/engine';
import type { Edited } from './edited.ts';
import { settle } from './settle.ts';

/** Replaces the trigger at an index. */
export function changeTrigger(
  campaign: Campaign,
  { index, trigger }: { readonly index: number; readonly trigger: Trigger },
): Edited {
  const { triggers } = campaign;
  if (triggers.list[index] === undefined) return settle(campaign, 'no-such-trigger');
  return settle(campaign, { ...campaign, triggers: { ...triggers, list: triggers.list.with(index, trigger) } });
}
