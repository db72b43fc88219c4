import { answerProxy } from '../shopify/answer-proxy.ts';
import type { RouteArgs } from '../shopify/load-context.ts';

/** What visitors ask of us through the shop's own address: `/apps/beckon/…`. */
export const loader = ({ request, context, params }: RouteArgs) => answerProxy(request, context, params['*'] ?? '');
