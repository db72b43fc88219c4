import { toGid } from '../../shop/gid.ts';
import { readNow } from '../../shop/shop.ts';
import { needScope } from '../access.ts';
import type { Call, UserError, View } from '../call.ts';
import { describeSubscription } from '../views/app-things.ts';

interface Arguments {
  readonly topic: string;
  readonly webhookSubscription: { readonly uri?: string | null; readonly callbackUrl?: string | null };
}

/** A topic is for those who may read what it tells of. */
const scopes: Readonly<Record<string, string>> = { ORDERS: 'read_orders', CUSTOMERS: 'read_customers', THEMES: 'read_themes', PRODUCTS: 'read_products' }; // prettier-ignore

export function createSubscription({ shop, token }: Call, { topic, webhookSubscription }: Arguments): View {
  const scope = scopes[topic.split('_')[0] ?? ''];
  if (scope) needScope(token.scopes, scope, 'webhookSubscriptionCreate');
  const uri = webhookSubscription.uri ?? webhookSubscription.callbackUrl ?? '';
  const { webhookSubscriptions: known } = shop.data;
  const complain = (message: string): readonly UserError[] => [
    { field: ['webhookSubscription', 'callbackUrl'], message },
  ];
  const userErrors = !URL.canParse(uri)
    ? complain("Address can't be blank")
    : known.some((it) => it.topic === topic && it.uri === uri)
      ? complain('Address for this topic has already been taken')
      : [];
  if (userErrors.length) return { webhookSubscription: null, userErrors };
  const subscription = { id: shop.newId(), topic, uri, createdAt: readNow(shop) };
  known.push(subscription);
  shop.tell({ kind: 'changed' });
  return { webhookSubscription: describeSubscription(subscription), userErrors };
}

export function updateSubscription(
  { shop }: Call,
  { id, webhookSubscription }: Pick<Arguments, 'webhookSubscription'> & { readonly id: string },
): View {
  const known = shop.data.webhookSubscriptions.find((it) => toGid('WebhookSubscription', it.id) === id);
  if (!known) return { webhookSubscription: null, userErrors: notFound };
  known.uri = webhookSubscription.uri ?? webhookSubscription.callbackUrl ?? known.uri;
  shop.tell({ kind: 'changed' });
  return { webhookSubscription: describeSubscription(known), userErrors: [] };
}

export function deleteSubscription({ shop }: Call, { id }: { readonly id: string }): View {
  const { data } = shop;
  const known = data.webhookSubscriptions.find((it) => toGid('WebhookSubscription', it.id) === id);
  if (!known) return { deletedWebhookSubscriptionId: null, userErrors: notFound };
  data.webhookSubscriptions = data.webhookSubscriptions.filter((it) => it !== known);
  shop.tell({ kind: 'changed' });
  return { deletedWebhookSubscriptionId: id, userErrors: [] };
}

const notFound = [{ field: ['id'], message: 'Webhook subscription does not exist' }];
