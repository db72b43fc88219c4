import { __ } from '@wordpress/i18n';
import type { Numbers } from './report.ts';

/** What the chart can draw. */
export const metrics = ['displays', 'clicks', 'conversions', 'orders'] as const;
export type Metric = (typeof metrics)[number];

/** The words of each number, the same wherever it stands. */
export const metricWords = (): Readonly<Record<Exclude<keyof Numbers, 'revenue'> | 'revenue' | 'signUps', string>> => ({
  displays: __('Displays', 'beckon'),
  clicks: __('Clicks', 'beckon'),
  closes: __('Closes', 'beckon'),
  conversions: __('Conversions', 'beckon'),
  heldOut: __('Held out', 'beckon'),
  orders: __('Orders', 'beckon'),
  revenue: __('Revenue', 'beckon'),
  clickRate: __('Click rate', 'beckon'),
  conversionRate: __('Conversion rate', 'beckon'),
  signUps: __('Sign-ups', 'beckon'),
});
