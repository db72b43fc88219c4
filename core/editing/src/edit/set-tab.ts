import type { Campaign, Tab } from '@beckon/engine';
import { applyPatch } from './apply-patch.ts';
import { editContent } from './edit-content.ts';
import type { Edited } from './edited.ts';
import { settle } from './settle.ts';

/** Sets the handle a campaign is minimised to, or takes it away. */
export function setTab(
  campaign: Campaign,
  { tab, variant }: { readonly tab: Tab | undefined; readonly variant?: string },
): Edited {
  const edited = editContent(campaign, variant, (content) => applyPatch(content, { tab }));
  return settle(campaign, edited);
}
