import { eraseUnlessHeld } from '@beckon/hub/holds/erase-unless-held';
import { takeRequest } from '@beckon/hub/privacy/take-request';
import { z } from 'zod';
import { leaveShop } from '../leave-shop.ts';
import { describeTopic } from './webhook-topic.ts';

const orderIds = z.array(z.union([z.int(), z.string()]).transform(String)).default([]);

/** A customer may come with an address alone. */
const customer = z
  .object({
    id: z.union([z.int(), z.string()]).transform(String).nullish(),
    email: z.string().nullish(),
    phone: z.string().nullish(),
  })
  .transform(({ id, email, phone }) => ({
    ...(id && { id }),
    whose: { ...(email && { email }), ...(phone && { phone }) },
  }));

/** Somebody asks what is known of them: the answer is laid out for the merchant, who hands it on. */
export const customersDataRequest = describeTopic({
  topic: 'customers/data_request',
  shape: z.object({
    customer,
    orders_requested: orderIds,
    data_request: z.object({ id: z.union([z.int(), z.string()]).transform(String) }),
  }),
  handle: ({ hub, site }, { customer: { id: customer, whose }, orders_requested: orders, data_request: { id } }) =>
    takeRequest(hub, site.id, { id, right: 'access', via: 'shop', ...(customer && { customer }), whose, orders }),
});

/** Somebody is to be forgotten. */
export const customersRedact = describeTopic({
  topic: 'customers/redact',
  shape: z.object({ customer, orders_to_redact: orderIds }),
  handle: ({ hub, site, delivery }, { customer: { id: customer, whose }, orders_to_redact: orders }) =>
    takeRequest(hub, site.id, {
      id: delivery,
      right: 'erase',
      via: 'shop',
      ...(customer && { customer }),
      whose,
      orders,
    }),
});

/** The shop has left two days ago: all of it goes. One that has come back meanwhile stays. */
export const shopRedact = describeTopic({
  topic: 'shop/redact',
  shape: z.object({}),
  async handle(parts) {
    const { hub, site } = parts;
    if (!site.uninstalledAt) return hub.log.warn({ site: site.id }, 'shopify: a shop that is here is not erased');
    await leaveShop(parts, site);
    // A hold that the owner has set comes first: then it is done at the end of it.
    const erased = await eraseUnlessHeld(hub, site.id, { id: 'shop-redact' });
    if (erased.is === 'held') hub.log.warn({ site: site.id, until: erased.until }, 'shopify: a shop is held, and erased after it'); // prettier-ignore
  },
});
