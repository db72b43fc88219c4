import type { EventKind } from '../event-kind.ts';

/** A campaign left the screen. How: by its button, Escape, a press beside it, an action in it, a call, consent, the page. */
export const campaignClosed: EventKind = {
  name: 'campaign-closed',
  purpose: 'analytics',
  fields: {
    by: { type: 'text', max: 20 },
  },
};
