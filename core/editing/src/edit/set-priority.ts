import type { Campaign } from '@beckon/engine';
import type { Edited } from './edited.ts';
import { settle } from './settle.ts';

/** Sets who wins where only one may show: 0 to 1000, the higher wins. */
export function setPriority(campaign: Campaign, { priority }: { readonly priority: number }): Edited {
  return settle(campaign, { ...campaign, priority });
}
