import type { Campaign } from '@beckon/engine';
import { changeGoTo } from './change-go-to.ts';
import { editContent } from './edit-content.ts';
import type { Edited } from './edited.ts';
import { settle } from './settle.ts';

/** Gives a step another id; buttons that lead to it follow. */
export function renameStep(
  campaign: Campaign,
  { step: id, to, variant }: { readonly step: string; readonly to: string; readonly variant?: string },
): Edited {
  return settle(
    campaign,
    editContent(campaign, variant, (content) => {
      if (content.steps.every((step) => step.id !== id)) return 'no-such-step';
      if (id !== to && content.steps.some((step) => step.id === to)) return 'id-taken';
      const steps = content.steps.map((step) => (step.id === id ? { ...step, id: to } : step));
      return changeGoTo({ ...content, steps }, id, { do: 'go-to', step: to });
    }),
  );
}
