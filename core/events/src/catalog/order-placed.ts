import type { EventKind } from '../event-kind.ts';

/** An order was placed. The order is named by the shop's own id, never by a person. */
export const orderPlaced: EventKind = {
  name: 'order-placed',
  purpose: 'analytics',
  fields: {
    order: { type: 'text', max: 100 },
    value: { type: 'number', max: 1e12 },
    currency: { type: 'text', max: 3 },
    items: { type: 'number', max: 1e6 },
    coupon: { type: 'text', max: 100 },
  },
};
