import type { Purpose } from '@beckon/engine';
import { __ } from '@wordpress/i18n';

export const namePurposes = (): Readonly<Record<Purpose, string>> => ({
  necessary: __('Necessary', 'beckon'),
  preferences: __('Preferences', 'beckon'),
  analytics: __('Statistics', 'beckon'),
  marketing: __('Marketing', 'beckon'),
  sale: __('Sale or sharing of data', 'beckon'),
});
