import { randomUUID } from 'node:crypto';
import { resolveAppAddress } from '../app-config/read-app-config.ts';
import type { AppConfig, Subscription } from '../app-config/read-app-config.ts';
import type { AppIdentity } from '../shop/app-identity.ts';
import type { Customer } from '../shop/customer.ts';
import type { Shops } from '../shop/open-shops.ts';
import type { Happening, Shop } from '../shop/shop.ts';
import {
  buildCustomerPayload,
  buildOrderPayload,
  buildPrivacyPayload,
  buildScopesPayload,
  buildThemePayload,
  buildUninstalledPayload,
} from './build-payload.ts';
import { keepFields } from './keep-fields.ts';
import { signWebhook } from './sign-webhook.ts';

/** One webhook and how it went. */
export interface Delivery {
  readonly id: string;
  readonly topic: string;
  readonly domain: string;
  readonly address: string;
  readonly payload: unknown;
  readonly eventId: string;
  /** The answers so far, in order; 0: none came. */
  readonly statuses: number[];
  isDone: boolean;
}

export interface Webhooks {
  /** Every delivery, the newest last. */
  list(): readonly Delivery[];
  send(shop: Shop, topic: string, payload: unknown): Promise<readonly Delivery[]>;
  sendPrivacy(topic: Parameters<typeof buildPrivacyPayload>[0], shop: Shop, customer?: Customer): Promise<void>;
  /** The same once more, with the same id: at Shopify this happens. */
  repeat(id: string): Promise<Delivery>;
  /** Resolves once nothing is on its way. */
  settle(): Promise<void>;
  stop(): void;
}

/** Shopify tries eight times within four hours; here the hours are fewer. */
export const standardRetryDelaysMs: readonly number[] = [200, 1_000, 5_000, 15_000, 60_000, 300_000, 900_000];

/** Shopify gives up on an answer after five seconds. */
const mostWaitMs = 5_000;

/** Tells the app what happens in the shops that have it, signed, and again until it says that it understood. */
export function openWebhooks(
  shops: Shops,
  app: AppIdentity,
  config: AppConfig,
  retryDelaysMs: readonly number[] = standardRetryDelaysMs,
): Webhooks {
  const deliveries: Delivery[] = [];
  const running = new Set<Promise<unknown>>();
  const stopping = new AbortController();

  const attempt = async (delivery: Delivery): Promise<void> => {
    const { topic, domain, payload, id: webhookId, eventId, address } = delivery;
    const { headers, body } = signWebhook({ topic, domain, payload, secret: app.apiSecret, nowMs: shops.nowMs(), webhookId, eventId }); // prettier-ignore
    const signal = AbortSignal.any([stopping.signal, AbortSignal.timeout(mostWaitMs)]);
    const answer = fetch(address, { method: 'POST', headers, body, signal, redirect: 'manual' });
    const status = await answer.then((it) => it.status).catch(() => 0);
    delivery.statuses.push(status);
    delivery.isDone = status >= 200 && status < 300;
  };

  const deliver = async (delivery: Delivery): Promise<void> => {
    for (const delayMs of [0, ...retryDelaysMs]) {
      await new Promise((resolve) => setTimeout(resolve, delayMs).unref());
      if (stopping.signal.aborted) return;
      await attempt(delivery);
      if (delivery.isDone) return;
    }
  };

  const track = <T>(work: Promise<T>): Promise<T> => {
    running.add(work);
    const forget = () => void running.delete(work);
    work.then(forget, forget);
    return work;
  };

  const send = async (shop: Shop, topic: string, payload: unknown, eventId: string = randomUUID()) => {
    const { domain } = shop.data.facts;
    const ours = listSubscriptions(shop, topic, app, config).map(({ uri, includeFields }): Delivery => {
      const kept = includeFields ? keepFields(payload, includeFields) : payload;
      return { id: randomUUID(), topic, domain, address: uri, payload: kept, eventId, statuses: [], isDone: false };
    });
    deliveries.push(...ours);
    await Promise.all(ours.map((delivery) => track(deliver(delivery))));
    return ours;
  };

  const stopListening = shops.listen((shop, happening) => {
    const eventId = randomUUID();
    for (const [topic, payload] of describeHappening(shop, happening)) void track(send(shop, topic, payload, eventId));
  });

  return {
    list: () => deliveries,
    send,
    sendPrivacy: async (topic, shop, customer) => {
      await send(shop, topic, buildPrivacyPayload(topic, shop, customer));
    },
    async repeat(id) {
      const delivery = deliveries.find((it) => it.id === id);
      if (!delivery) throw new Error(`There was no delivery ${id}.`);
      await track(attempt(delivery));
      return delivery;
    },
    async settle() {
      while (running.size) await Promise.allSettled(running);
    },
    stop() {
      stopListening();
      stopping.abort();
    },
  };
}

/** Where a topic goes: as the app's file says, and as the app asked for on this shop. */
function listSubscriptions(shop: Shop, topic: string, app: AppIdentity, config: AppConfig): readonly Subscription[] {
  const declared = config.webhooks[topic];
  const name = topic.toUpperCase().replaceAll('/', '_');
  const asked = shop.data.webhookSubscriptions.filter((it) => it.topic === name);
  return [
    ...(declared ? [{ ...declared, uri: resolveAppAddress(declared.uri, app.url) }] : []),
    ...asked.map(({ uri }) => ({ uri, includeFields: null })),
  ];
}

function describeHappening(shop: Shop, happening: Happening): readonly (readonly [string, unknown])[] {
  if (happening.kind === 'app-uninstalled') return [['app/uninstalled', buildUninstalledPayload(shop)]];
  if (!shop.data.installation) return [];
  switch (happening.kind) {
    case 'order-placed': {
      const { order } = happening;
      const topics =
        order.status === 'paid' ? (['orders/create', 'orders/paid'] as const) : (['orders/create'] as const);
      return topics.map((topic) => [topic, buildOrderPayload(topic, shop, order)]);
    }
    case 'customer-updated':
      return [['customers/update', buildCustomerPayload(shop, happening.customer)]];
    case 'theme-published':
      return [['themes/publish', buildThemePayload(happening.theme)]];
    case 'scopes-updated':
      return [['app/scopes_update', buildScopesPayload(shop, happening.previous, happening.installation)]];
    case 'changed':
      return [];
  }
}
