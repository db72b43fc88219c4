import type { Attribute } from '../attribute.ts';

export const sourceChannel: Attribute = {
  name: 'source.channel',
  type: 'text',
  purpose: 'necessary',
  label: 'Channel',
  values: ['direct', 'search', 'social', 'email', 'paid', 'ai', 'referral', 'internal'],
};
