import type { EventKind } from '../event-kind.ts';

/** The visitor pressed something in a campaign. */
export const campaignClicked: EventKind = {
  name: 'campaign-clicked',
  purpose: 'analytics',
  fields: {
    block: { type: 'text', max: 64 },
    converts: { type: 'boolean' },
    href: { type: 'url', max: 1000 },
  },
};
