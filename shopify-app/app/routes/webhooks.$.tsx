import type { RouteArgs } from '../shopify/load-context.ts';
import { answerWebhook } from '../shopify/webhooks/answer-webhook.ts';

/** All topics come to one address; which one it is stands in a header. */
export const action = ({ request, context }: RouteArgs) => answerWebhook(request, context);

export const loader = () => new Response(null, { status: 405 });
