import type { Attribute } from '../attribute.ts';

/** Ids of campaigns. */
export const visitorCampaigns: Attribute = {
  name: 'visitor.campaigns',
  type: 'record',
  purpose: 'preferences',
  label: 'Campaigns met',
  properties: {
    seen: { type: 'list', label: 'Campaigns seen' },
    clicked: { type: 'list', label: 'Campaigns clicked' },
    closed: { type: 'list', label: 'Campaigns closed' },
    converted: { type: 'list', label: 'Campaigns converted' },
  },
};
