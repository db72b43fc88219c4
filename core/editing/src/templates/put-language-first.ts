import type { Campaign, Locale, Translation } from '@beckon/engine';
import { listCampaignTexts } from '@beckon/engine/campaign/list-campaign-texts';
import { pickLocale } from '@beckon/engine/campaign/pick-locale';
import { translateContent } from '@beckon/engine/campaign/translate-content';

/**
 * A template's campaign as if it had been written in the language wanted (BCP 47), where it speaks that or another region's;
 * the language it was written in becomes a translation of it. Unchanged where it does not. Templates have no variants.
 */
export function putLanguageFirst(campaign: Campaign, wanted: Locale): Campaign {
  const { content, format, locale: own, translations = {} } = campaign;
  const locale = pickLocale([own, ...Object.keys(translations)], [wanted]) ?? own;
  if (locale === own) return campaign;
  const { [locale]: words = {}, ...others } = translations;
  const { steps, label, tab, teaser } = translateContent(campaign, words);
  const original: Translation = Object.fromEntries(
    [...listCampaignTexts({ format, content })]
      .filter(([, texts]) => texts.length > 0)
      .map(([id, texts]) => [id, Object.fromEntries(texts.map(({ key, value }) => [key, value]))]),
  );
  return {
    ...campaign,
    locale,
    content: { ...content, steps, label, ...(tab && { tab }) },
    ...(format.kind === 'feed' && teaser !== undefined && { format: { ...format, teaser } }),
    translations: { ...others, [own]: original },
  };
}
