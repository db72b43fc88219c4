import type { EventKind } from '../event-kind.ts';

/** The visitor began to check out. */
export const checkoutStarted: EventKind = {
  name: 'checkout-started',
  purpose: 'analytics',
  fields: {
    value: { type: 'number', max: 1e12 },
    currency: { type: 'text', max: 3 },
    items: { type: 'number', max: 1e6 },
  },
};
