import { takeDelivery } from '@beckon/hub/deliveries/take-delivery';
import { findSite } from '@beckon/hub/sites/find-site';
import type { LoadContext } from '../load-context.ts';
import { verifySignature } from '../verify-signature.ts';
import { readBody } from './read-body.ts';
import { webhookTopics } from './webhook-topics.ts';

/** What the job of a webhook is told: the topic, and what its shape has read. */
export interface WebhookJob {
  readonly site: string;
  readonly topic: string;
  /** Shopify's own id of it, the same at each try. */
  readonly delivery: string;
  readonly happenedAtMs: number;
  readonly data: unknown;
}

/** An order with hundreds of lines has less than a tenth of it. */
const mostBytes = 4 * 2 ** 20;

/**
 * Answers a webhook: refused unless Shopify has signed its very bytes, else taken once and worked on as a job. Shopify waits
 * five seconds and tries again for four hours, so nothing here asks anybody but the database.
 */
export async function answerWebhook(request: Request, { hub, shopify }: LoadContext): Promise<Response> {
  if (request.method !== 'POST') return answer(405);
  const body = await readBody(request, mostBytes);
  if (!body) return answer(413);
  const read = (name: string) => request.headers.get(`x-shopify-${name}`) ?? request.headers.get(`shopify-${name}`);
  if (!verifySignature(body, read('hmac-sha256') ?? '', shopify.apiSecret, 'base64')) return answer(401);

  const [topic, shop, id] = [read('topic'), read('shop-domain'), read('webhook-id')];
  const known = webhookTopics.find((each) => each.topic === topic);
  if (!known) return answer(404);
  if (!shop || !id) return answer(400);
  const data = known.shape.safeParse(readJson(body));
  if (!data.success) {
    hub.log.error({ topic, issues: data.error.issues.map(({ path, code }) => ({ path, code })) }, 'webhook: not as expected'); // prettier-ignore
    return answer(400);
  }
  const site = await findSite(hub, { domain: shop.toLowerCase() });
  // A shop that we have nothing of: what it tells concerns nothing here.
  if (!site) return answer(200);
  const triggeredAt = Date.parse(read('triggered-at') ?? '');
  const job: WebhookJob = {
    site: site.id,
    topic: known.topic,
    delivery: id,
    happenedAtMs: Number.isNaN(triggeredAt) ? hub.clock.nowMs() : triggeredAt,
    data: data.data,
  };
  await takeDelivery(hub, site.id, { id, topic: known.topic, job: { name: 'shopify-webhook', data: job } });
  return answer(200);
}

const answer = (status: number): Response => new Response(null, { status });

function readJson(body: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(body).toString('utf8'));
  } catch {
    return undefined;
  }
}
