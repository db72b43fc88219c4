import type { Campaign } from '@beckon/engine';
import { changeGoTo } from './change-go-to.ts';
import { editContent } from './edit-content.ts';
import type { Edited } from './edited.ts';
import { settle } from './settle.ts';

/** Takes a step away. Buttons that led to it go to the step that takes its place, or close where none does. */
export function removeStep(
  campaign: Campaign,
  { step: id, variant }: { readonly step: string; readonly variant?: string },
): Edited {
  const edited = editContent(campaign, variant, (content) => {
    const index = content.steps.findIndex((step) => step.id === id);
    if (index === -1) return 'no-such-step';
    if (content.steps.length === 1) return 'last-step';
    const heir = content.steps[index + 1];
    return changeGoTo(
      { ...content, steps: content.steps.toSpliced(index, 1) },
      id,
      heir === undefined ? { do: 'close' } : { do: 'go-to', step: heir.id },
    );
  });
  return settle(campaign, edited);
}
