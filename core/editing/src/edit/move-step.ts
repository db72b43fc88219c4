import type { Campaign } from '@beckon/engine';
import { editContent } from './edit-content.ts';
import type { Edited } from './edited.ts';
import { settle } from './settle.ts';

/** Moves a step to an index, counted without it. */
export function moveStep(
  campaign: Campaign,
  { step: id, index, variant }: { readonly step: string; readonly index: number; readonly variant?: string },
): Edited {
  return settle(
    campaign,
    editContent(campaign, variant, (content) => {
      const step = content.steps.find((one) => one.id === id);
      if (step === undefined) return 'no-such-step';
      return { ...content, steps: content.steps.filter((one) => one !== step).toSpliced(index, 0, step) };
    }),
  );
}
