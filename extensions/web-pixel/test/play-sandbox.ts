import { parseBatch } from '@beckon/events/parse';
import { vi } from 'vitest';

type Heard = (event: never) => void;

/** Plays Shopify's strict sandbox as its documents describe it, with the storage of one browser and a hub that listens. */
export function playSandbox({ analytics = true, preferences = true, statuses = [] as number[], cookie = '' } = {}) {
  const heard = new Map<string, Heard[]>();
  const stores = { local: new Map<string, string>(), session: new Map<string, string>() };
  const requests: { url: string; init: RequestInit }[] = [];
  const allowed = { analyticsProcessingAllowed: analytics, preferencesProcessingAllowed: preferences };
  const subscribe = (name: string, callback: Heard) => {
    heard.set(name, [...(heard.get(name) ?? []), callback]);
    return Promise.resolve(() => {});
  };
  const makeStorage = (store: Map<string, string>) => ({
    getItem: async (key: string) => store.get(key) ?? null,
    setItem: async (key: string, value: string) => void store.set(key, value),
    removeItem: async (key: string) => void store.delete(key),
  });
  const api = {
    analytics: { subscribe },
    browser: {
      cookie: { get: async () => cookie },
      localStorage: makeStorage(stores.local),
      sessionStorage: makeStorage(stores.session),
    },
    customerPrivacy: { subscribe },
    init: { customerPrivacy: { ...allowed } },
    settings: { collect: 'https://hub.example/v1/collect', site: 'site-1' },
  };
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    requests.push({ url, init });
    const status = statuses.shift() ?? 202;
    if (!status) throw new TypeError('network');
    return { status };
  });
  const tell = (name: string, event: unknown) => heard.get(name)?.forEach((callback) => callback(event as never));
  return {
    api,
    stores,
    requests,
    publish: (name: string, checkout: unknown, timestamp = '2026-11-28T10:00:00.000Z') =>
      tell(name, { name, timestamp, data: { checkout } }),
    answer: (next: Partial<typeof allowed>) =>
      tell('visitorConsentCollected', { customerPrivacy: Object.assign(allowed, next) }),
    /** What the hub's own door would take in, refused fields included. */
    taken: () => requests.map(({ init }) => parseBatch(init.body as string)),
  };
}
