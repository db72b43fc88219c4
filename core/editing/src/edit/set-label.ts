import type { Campaign } from '@beckon/engine';
import { editContent } from './edit-content.ts';
import type { Edited } from './edited.ts';
import { settle } from './settle.ts';

/** Sets what assistive technology calls the campaign where no heading does. */
export function setLabel(
  campaign: Campaign,
  { label, variant }: { readonly label: string; readonly variant?: string },
): Edited {
  return settle(
    campaign,
    editContent(campaign, variant, (content) => ({ ...content, label })),
  );
}
