import type { Campaign, Locale } from '@beckon/engine';
import type { Edited } from './edited.ts';
import { settle } from './settle.ts';

/** Says in which language the campaign's own texts are written. One that it is translated into already is refused. */
export function setLocale(campaign: Campaign, { locale }: { readonly locale: Locale }): Edited {
  return settle(campaign, { ...campaign, locale });
}
