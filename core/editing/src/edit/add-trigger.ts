import type { Campaign, Trigger } from '@beckon/engine';
import type { Edited } from './edited.ts';
import { settle } from './settle.ts';

/** Adds a moment at which the campaign asks to be shown, at the end or at an index. */
export function addTrigger(
  campaign: Campaign,
  { trigger, index }: { readonly trigger: Trigger; readonly index?: number },
): Edited {
  const { triggers } = campaign;
  const list = triggers.list.toSpliced(index ?? triggers.list.length, 0, trigger);
  return settle(campaign, { ...campaign, triggers: { ...triggers, list } });
}
