import { __ } from '@wordpress/i18n';
import type { GroupName } from './attribute-options.ts';

export const nameGroups = (): Readonly<Record<GroupName, string>> => ({
  content: __('Page and post', 'beckon'),
  user: __('User of this site', 'beckon'),
  orders: __('Orders', 'beckon'),
  cart: __('Cart', 'beckon'),
  product: __('Product on the page', 'beckon'),
  visitor: __('Visitor', 'beckon'),
  source: __('Where they come from', 'beckon'),
  device: __('Device', 'beckon'),
  place: __('Place', 'beckon'),
  time: __('Time', 'beckon'),
  own: __('Told by the page', 'beckon'),
});
