import type { Campaign, Locale } from '@beckon/engine';
import { applyPatch } from './apply-patch.ts';
import type { Edited } from './edited.ts';
import { settle } from './settle.ts';

/** Takes a language with all its texts away. */
export function removeLanguage(campaign: Campaign, { locale }: { readonly locale: Locale }): Edited {
  if (campaign.translations?.[locale] === undefined) return settle(campaign, 'no-such-language');
  const translations = applyPatch(campaign.translations, { [locale]: undefined });
  const left = Object.keys(translations).length > 0 ? translations : undefined;
  return settle(campaign, applyPatch(campaign, { translations: left }));
}
