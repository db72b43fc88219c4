import type { Button } from '@beckon/engine/campaign/content/button';
import { __ } from '@wordpress/i18n';

export type Look = Button['look'];

/** The looks of a button, for a menu. */
export const lookOptions = (): { value: Look; label: string }[] => [
  { value: 'primary', label: __('Main button', 'beckon') },
  { value: 'secondary', label: __('Outlined', 'beckon') },
  { value: 'link', label: __('Like a link', 'beckon') },
];
