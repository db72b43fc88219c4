import { appScopesUpdate } from './app-scopes-update.ts';
import { appUninstalled } from './app-uninstalled.ts';
import { customersDataRequest, customersRedact, shopRedact } from './compliance.ts';
import { ordersCreate, ordersPaid } from './orders.ts';
import { themesPublish } from './themes-publish.ts';
import type { WebhookTopic } from './webhook-topic.ts';

/** Every topic that shopify.app.toml subscribes to. */
export const webhookTopics: readonly WebhookTopic[] = [
  appUninstalled,
  appScopesUpdate,
  themesPublish,
  ordersCreate,
  ordersPaid,
  customersDataRequest,
  customersRedact,
  shopRedact,
];
