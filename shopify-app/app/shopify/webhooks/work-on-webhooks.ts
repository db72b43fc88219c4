import { findSite } from '@beckon/hub/sites/find-site';
import type { LoadContext } from '../load-context.ts';
import type { WebhookJob } from './answer-webhook.ts';
import { webhookTopics } from './webhook-topics.ts';

/** Does what webhooks ask for, one after the other. */
export async function workOnWebhooks(context: LoadContext): Promise<void> {
  const { jobs } = context.hub;
  await jobs.work<WebhookJob>('shopify-webhook', async ({ site: id, topic, delivery, happenedAtMs, data }) => {
    const site = await findSite(context.hub, { id });
    if (!site) return;
    await webhookTopics
      .find((each) => each.topic === topic)
      ?.handle({ ...context, site, delivery, happenedAtMs }, data);
  });
}
