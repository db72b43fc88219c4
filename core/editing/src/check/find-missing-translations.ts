import { listCampaignTexts } from '@beckon/engine/campaign/list-campaign-texts';
import type { Check } from './check.ts';

/** Languages that were begun and lack texts. An empty text needs no translation. */
export const findMissingTranslations: Check = (campaign) => {
  const texts = [...listCampaignTexts(campaign)].flatMap(([id, list]) =>
    list.filter(({ value }) => !isBlank(value)).map(({ key }) => ({ id, key })),
  );
  return Object.entries(campaign.translations ?? {}).flatMap(([locale, translation]) => {
    const missing = texts.filter(({ id, key }) => isBlank(translation[id]?.[key]));
    return missing.length === 0
      ? []
      : [
          {
            says: 'translation-missing',
            severity: 'warns',
            path: `translations.${locale}`,
            values: { count: missing.length, language: locale },
          } as const,
        ];
  });
};

const isBlank = (text: unknown): boolean =>
  text === undefined || (typeof text === 'string' && text.trim() === '') || (Array.isArray(text) && text.length === 0);
