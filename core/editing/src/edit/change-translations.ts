import type { Campaign, Translation } from '@beckon/engine';

/** Applies a change to the translation of each language; a campaign without any stays as it is. */
export function changeTranslations(campaign: Campaign, change: (translation: Translation) => Translation): Campaign {
  if (campaign.translations === undefined) return campaign;
  const translations = Object.fromEntries(
    Object.entries(campaign.translations).map(([locale, translation]) => [locale, change(translation)]),
  );
  return { ...campaign, translations };
}
