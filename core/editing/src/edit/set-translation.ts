import { listCampaignTexts } from '@beckon/engine/campaign/list-campaign-texts';
import type { Campaign, Locale } from '@beckon/engine';
import { applyPatch } from './apply-patch.ts';
import type { Edited } from './edited.ts';
import { settle } from './settle.ts';

/**
 * Sets texts of one block (or of `label`, `tab`, `teaser`) in a language, by the keys of `listCampaignTexts`, such as
 * `text` or `fields.email.label`. A text set to undefined falls back to the campaign's own language.
 */
export function setTranslation(
  campaign: Campaign,
  {
    locale,
    of,
    texts,
  }: { readonly locale: Locale; readonly of: string; readonly texts: Readonly<Record<string, unknown>> },
): Edited {
  const known =
    listCampaignTexts(campaign)
      .get(of)
      ?.map(({ key }) => key) ?? [];
  if (Object.keys(texts).some((key) => !known.includes(key))) return settle(campaign, 'no-such-text');
  const translation = campaign.translations?.[locale] ?? {};
  const merged = applyPatch(translation[of] ?? {}, texts);
  const changed = applyPatch(translation, { [of]: Object.keys(merged).length > 0 ? merged : undefined });
  return settle(campaign, { ...campaign, translations: { ...campaign.translations, [locale]: changed } });
}
