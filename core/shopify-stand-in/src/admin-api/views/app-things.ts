import { toGid } from '../../shop/gid.ts';
import type { WebhookSubscription, WebPixel } from '../../shop/shop.ts';
import { apiVersion } from '../admin-schema.ts';
import type { View } from '../call.ts';

export const describeWebPixel = ({ id, settings }: WebPixel): View => ({
  __typename: 'WebPixel',
  id: toGid('WebPixel', id),
  settings,
});

export const describeSubscription = ({ id, topic, uri, createdAt }: WebhookSubscription): View => ({
  __typename: 'WebhookSubscription',
  id: toGid('WebhookSubscription', id),
  legacyResourceId: id,
  topic,
  uri,
  callbackUrl: uri,
  endpoint: { __typename: 'WebhookHttpEndpoint', callbackUrl: uri },
  format: 'JSON',
  includeFields: [],
  metafieldNamespaces: [],
  filter: null,
  name: null,
  apiVersion: { handle: apiVersion, displayName: apiVersion, supported: true },
  createdAt,
  updatedAt: createdAt,
});
