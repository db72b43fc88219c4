import type { Campaign, Purpose } from '@beckon/engine';
import { applyPatch } from './apply-patch.ts';
import type { Edited } from './edited.ts';
import { settle } from './settle.ts';

/** Sets the purposes that must be allowed before the campaign shows; none means no such rule. */
export function setNeeds(campaign: Campaign, { needs }: { readonly needs: readonly Purpose[] }): Edited {
  return settle(campaign, applyPatch(campaign, { needs: needs.length > 0 ? needs : undefined }));
}
