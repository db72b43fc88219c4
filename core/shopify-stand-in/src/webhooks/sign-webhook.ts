import { createHmac, randomUUID } from 'node:crypto';
import { apiVersion } from '../admin-api/admin-schema.ts';

export interface SignedWebhook {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A delivery as Shopify makes it: the body's bytes are signed with the app's secret. */
export function signWebhook(delivery: {
  readonly topic: string;
  readonly domain: string;
  readonly payload: unknown;
  readonly secret: string;
  readonly nowMs: number;
  /** Of this delivery; the same again where it is repeated. */
  readonly webhookId?: string;
  /** Of what happened; the same for every topic that tells of it. */
  readonly eventId?: string;
}): SignedWebhook {
  const body = JSON.stringify(delivery.payload);
  return {
    body,
    headers: {
      'content-type': 'application/json',
      'x-shopify-topic': delivery.topic,
      'x-shopify-hmac-sha256': createHmac('sha256', delivery.secret).update(body, 'utf8').digest('base64'),
      'x-shopify-shop-domain': delivery.domain,
      'x-shopify-webhook-id': delivery.webhookId ?? randomUUID(),
      'x-shopify-event-id': delivery.eventId ?? randomUUID(),
      'x-shopify-triggered-at': new Date(delivery.nowMs).toISOString(),
      'x-shopify-api-version': apiVersion,
    },
  };
}
