import type { Campaign } from '@beckon/engine';
import { parseCampaign } from '@beckon/engine/campaign/parse-campaign';
import { dropStaleTranslations } from './drop-stale-translations.ts';
import type { Edited, Refusal } from './edited.ts';

/**
 * Closes every edit. Translations of what the campaign does not say any more go. A campaign that parses still parses
 * afterwards, or the edit is refused; one that had problems already, such as an imported draft, may be edited as long as
 * it gets no worse.
 */
export function settle(before: Campaign, edited: Campaign | Refusal): Edited {
  if (typeof edited === 'string') return { ok: false, campaign: before, because: edited };
  const after = dropStaleTranslations(edited);
  const parsed = parseCampaign(after);
  if (parsed.ok) return { ok: true, campaign: after };
  const parsedBefore = parseCampaign(before);
  if (!parsedBefore.ok && parsed.problems.length <= parsedBefore.problems.length) return { ok: true, campaign: after };
  return { ok: false, campaign: before, because: 'not-valid', problems: parsed.problems };
}
