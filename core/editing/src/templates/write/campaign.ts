import type { Campaign, Frequency } from '@beckon/engine';
import { defaultFrequency } from '@beckon/engine/campaign/frequency';

type Defaulted = 'schema' | 'status' | 'priority' | 'locale' | 'frequency' | 'audience';

/** A template's campaign: a draft in English for everybody, at the usual priority and frequency unless it says otherwise. */
export function writeCampaign(
  parts: Omit<Campaign, Defaulted> &
    Partial<Pick<Campaign, 'priority' | 'audience'>> & { readonly frequency?: Partial<Frequency> },
): Campaign {
  return {
    schema: 1,
    status: 'draft',
    priority: 100,
    locale: 'en',
    audience: { all: [] },
    ...parts,
    frequency: { ...defaultFrequency, ...parts.frequency },
  };
}
