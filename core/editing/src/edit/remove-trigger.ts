import type { Campaign } from '@beckon/engine';
import type { Edited } from './edited.ts';
import { settle } from './settle.ts';

/** Takes the trigger at an index away. */
export function removeTrigger(campaign: Campaign, { index }: { readonly index: number }): Edited {
  const { triggers } = campaign;
  if (triggers.list[index] === undefined) return settle(campaign, 'no-such-trigger');
  return settle(campaign, { ...campaign, triggers: { ...triggers, list: triggers.list.toSpliced(index, 1) } });
}
