import { listCampaignTexts } from '@beckon/engine/campaign/list-campaign-texts';
import type { Campaign } from '@beckon/engine';
import { changeTranslations } from './change-translations.ts';

/** Drops translated texts of what the campaign does not say any more. */
export function dropStaleTranslations(campaign: Campaign): Campaign {
  if (campaign.translations === undefined) return campaign;
  const texts = listCampaignTexts(campaign);
  return changeTranslations(campaign, (translation) =>
    Object.fromEntries(
      Object.entries(translation).flatMap(([id, words]) => {
        const known = texts.get(id)?.map(({ key }) => key) ?? [];
        const kept = Object.entries(words).filter(([key]) => known.includes(key));
        return kept.length > 0 ? [[id, Object.fromEntries(kept)]] : [];
      }),
    ),
  );
}
