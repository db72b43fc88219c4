import type { Campaign, CampaignId, Locale } from '@beckon/engine';
import { defaultFrequency } from '@beckon/engine/campaign/frequency';
import { defaultTheme } from '@beckon/engine/campaign/theme';

/** A blank campaign: a draft popup for everybody, with a heading and one step, shown eight seconds after the page opens. */
export function newCampaign({
  id,
  name,
  locale,
}: {
  readonly id: CampaignId;
  readonly name: string;
  readonly locale: Locale;
}): Campaign {
  return {
    schema: 1,
    id,
    name,
    status: 'draft',
    format: { kind: 'popup', position: 'center', width: 480, closesOnOverlay: true },
    content: {
      steps: [{ id: 'start', blocks: [{ kind: 'heading', id: 'heading', text: name, level: 2 }] }],
      label: name,
    },
    theme: defaultTheme,
    triggers: { match: 'any', list: [{ kind: 'delay', seconds: 8 }] },
    audience: { all: [] },
    frequency: defaultFrequency,
    priority: 100,
    locale,
  };
}
