import type { EventKind } from '../event-kind.ts';

/** A campaign would have come but for the hold-out; once a page view. */
export const campaignHeldOut: EventKind = {
  name: 'campaign-held-out',
  purpose: 'analytics',
  fields: {
    of: { type: 'text', max: 20 },
    bucket: { type: 'number', max: 1 },
  },
};
