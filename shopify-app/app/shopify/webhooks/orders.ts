import { takeOrder } from '@beckon/hub/orders/take-order';
import { z } from 'zod';
import { describeTopic, type WebhookParts } from './webhook-topic.ts';

/** What of an order is read: nothing of it says who bought. */
const shape = z.object({
  id: z.union([z.int(), z.string().regex(/^\d+$/)]).transform(String),
  created_at: z.iso.datetime({ offset: true }),
  currency: z.string().length(3),
  total_price: z.string().regex(/^\d+(\.\d+)?$/),
  discount_codes: z.array(z.object({ code: z.string() })).default([]),
  line_items: z.array(z.object({ quantity: z.int() })).default([]),
});

/** An order, credited to the campaign that led to it. Paid later, or told of twice, it is still one order. */
async function handle({ hub, site }: WebhookParts, order: z.infer<typeof shape>): Promise<void> {
  const taken = await takeOrder(hub, site.id, {
    id: order.id,
    atMs: Date.parse(order.created_at),
    value: Number(order.total_price),
    currency: order.currency,
    codes: order.discount_codes.map(({ code }) => code),
    items: order.line_items.reduce((sum, { quantity }) => sum + quantity, 0),
  });
  if (!taken.ok && taken.why !== 'missing') throw new Error(`The order could not be kept: ${taken.why}.`);
}

export const ordersCreate = describeTopic({ topic: 'orders/create', shape, handle });
export const ordersPaid = describeTopic({ topic: 'orders/paid', shape, handle });
