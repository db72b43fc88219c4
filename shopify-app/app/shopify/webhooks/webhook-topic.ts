import type { Site } from '@beckon/hub/sites/site';
import type { z } from 'zod';
import type { LoadContext } from '../load-context.ts';

/** What a handler works with: the hub, and the site that the webhook was about. */
export interface WebhookParts extends LoadContext {
  readonly site: Site;
  /** Shopify's own id of the webhook. */
  readonly delivery: string;
  /** When it happened at Shopify, epoch milliseconds. */
  readonly happenedAtMs: number;
}

/** One topic of Shopify's webhooks. */
export interface WebhookTopic<Data = unknown> {
  readonly topic: string;
  /** What of the payload is read; the rest is not kept, not even for a moment. */
  readonly shape: z.ZodType<Data>;
  /** Runs as a job, maybe more than once; throws to be asked again later. */
  handle(parts: WebhookParts, data: Data): Promise<void>;
}

/** Lets topics of different data stand in one list. */
export const describeTopic = <Data>(topic: WebhookTopic<Data>): WebhookTopic => topic as WebhookTopic;
