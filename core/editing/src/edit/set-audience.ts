import type { Campaign, Condition } from '@beckon/engine';
import type { Edited } from './edited.ts';
import { settle } from './settle.ts';

/** Sets the condition tree that a visit must satisfy. */
export function setAudience(campaign: Campaign, { audience }: { readonly audience: Condition }): Edited {
  return settle(campaign, { ...campaign, audience });
}
