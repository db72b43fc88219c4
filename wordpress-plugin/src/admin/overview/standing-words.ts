import { __ } from '@wordpress/i18n';
import type { Tone } from '../ui/Badge.tsx';
import type { CampaignStanding } from './report.ts';

/** How a campaign stands, in a word and a colour. */
export const standingWords = (): Readonly<Record<CampaignStanding, readonly [Tone, string]>> => ({
  live: ['good', __('Live', 'beckon')],
  scheduled: ['info', __('Scheduled', 'beckon')],
  draft: ['plain', __('Draft', 'beckon')],
  paused: ['plain', __('Paused', 'beckon')],
  gone: ['plain', __('Deleted', 'beckon')],
});
