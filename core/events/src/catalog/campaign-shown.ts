import type { EventKind } from '../event-kind.ts';

/** A campaign came on screen. */
export const campaignShown: EventKind = {
  name: 'campaign-shown',
  purpose: 'analytics',
  fields: {
    trigger: { type: 'text', max: 40 },
    content: { type: 'text', max: 64 },
  },
};
