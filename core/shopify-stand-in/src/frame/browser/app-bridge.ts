import { askAdmin, hearAdmin, tellAdmin } from './admin-line.ts';
import { BridgeModal, defineElements, SaveBar } from './bridge-elements.ts';
import type { PickItem, PickOptions } from './messages.ts';
import { askIdToken, signFetch } from './signed-fetch.ts';

// Stands in for https://cdn.shopify.com/shopifycloud/app-bridge.js: as much of `shopify` as an app like ours uses.

interface ToastOptions {
  readonly duration?: number;
  readonly isError?: boolean;
  readonly action?: string;
  readonly onAction?: () => void;
  readonly onDismiss?: () => void;
}

/** Shopify's parameters are in the first address alone; App Bridge remembers them for the pages after it. */
function readConfig() {
  const script = document.currentScript as HTMLScriptElement | null;
  const query = new URLSearchParams(location.search);
  const remember = (name: string): string | undefined => {
    const value = query.get(name) ?? sessionStorage.getItem(`app-bridge:${name}`) ?? undefined;
    if (value) sessionStorage.setItem(`app-bridge:${name}`, value);
    return value;
  };
  const meta = document.querySelector<HTMLMetaElement>('meta[name="shopify-api-key"]');
  return {
    apiKey: meta?.content ?? script?.dataset['apiKey'] ?? '',
    shop: remember('shop'),
    host: remember('host'),
    locale: remember('locale') ?? 'en',
  };
}

const config = readConfig();
const toasts = new Map<string, ToastOptions>();

const byId = <T extends Element>(kind: new () => T, id: string): T => {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`There is no such element: ${id}`);
  return found;
};
const refuseUnplayed = (name: string) => () => {
  throw new Error(`The stand-in for App Bridge does not play shopify.${name}.`);
};

const bridge = {
  config,
  origin: location.origin,
  ready: Promise.resolve(),
  environment: { mobile: false, embedded: parent !== window, pos: false, intent: false },
  idToken: askIdToken,
  user: () => askAdmin({ kind: 'user' }),
  loading: (isLoading = false) => tellAdmin({ kind: 'loading', isLoading }),
  toast: {
    show(text: string, options: ToastOptions = {}): string {
      const id = crypto.randomUUID();
      toasts.set(id, options);
      tellAdmin({ kind: 'toast', id, text, isError: options.isError ?? false, action: options.action ?? '', durationMs: options.duration ?? 5000 }); // prettier-ignore
      return id;
    },
    hide: (id: string) => tellAdmin({ kind: 'hide-toast', id }),
  },
  modal: {
    show: (id: string) => byId(BridgeModal, id).show(),
    hide: (id: string) => byId(BridgeModal, id).hide(),
    toggle: (id: string) => byId(BridgeModal, id).toggle(),
  },
  saveBar: {
    show: (id: string) => byId(SaveBar, id).show(),
    hide: (id: string) => byId(SaveBar, id).hide(),
    toggle: (id: string) => byId(SaveBar, id).toggle(),
    /** Resolves when the merchant leaves, and stays open when they stay. */
    async leaveConfirmation(): Promise<void> {
      const mayLeave = !SaveBar.shown || (await askAdmin({ kind: 'confirm-leave' }));
      if (!mayLeave) await new Promise(() => {});
    },
  },
  resourcePicker: (options: PickOptions) => askAdmin({ kind: 'pick-resource', options }),
  picker: async (wish: { heading: string; multiple?: boolean | number; items: readonly PickItem[] }) => ({
    selected: askAdmin({ kind: 'pick', heading: wish.heading, multiple: Boolean(wish.multiple), items: wish.items }),
  }),
  scopes: {
    query: () => askAdmin({ kind: 'scopes' }),
    request: refuseUnplayed('scopes.request'),
    revoke: refuseUnplayed('scopes.revoke'),
  },
  webVitals: { onReport: async () => {} },
  support: { registerHandler: async () => {} },
  reviews: { request: async () => ({ success: false, code: 'merchant-ineligible', message: 'Nobody is asked here.' }) },
  intents: { invoke: refuseUnplayed('intents.invoke') },
  app: { extensions: refuseUnplayed('app.extensions') },
};

/** Tells where the app is, for the address of the page around it. */
function reportMoves(): void {
  const report = () => {
    const query = new URLSearchParams(location.search);
    for (const name of ['embedded', 'hmac', 'host', 'id_token', 'locale', 'session', 'shop', 'timestamp']) query.delete(name); // prettier-ignore
    tellAdmin({ kind: 'moved', path: location.pathname + (query.size ? `?${query}` : '') });
  };
  for (const name of ['pushState', 'replaceState'] as const) {
    const asIs = history[name].bind(history);
    history[name] = (...args: Parameters<History['pushState']>) => {
      asIs(...args);
      report();
    };
  }
  addEventListener('popstate', report);
  report();
}

/** Addresses of the admin are not the frame's to open: `shopify://admin/…`, and its own by name. */
function handOverAddresses(): void {
  const isOfAdmin = (address: string) =>
    /^shopify:\/\/admin\//.test(address) || /^https:\/\/(admin\.shopify\.com|[\w-]+\.myshopify\.com\/admin)\b/.test(address); // prettier-ignore
  const openAsIs = window.open.bind(window);
  window.open = (address, target, features) => {
    const href = String(address ?? '');
    if (!isOfAdmin(href) && target !== '_top' && target !== '_parent') return openAsIs(address, target, features);
    tellAdmin({ kind: 'open', address: isOfAdmin(href) ? href : new URL(href, location.href).href, target: target ?? '_blank' }); // prettier-ignore
    return null;
  };
  addEventListener('click', (event) => {
    const link = (event.target as Element | null)?.closest?.('a[href]');
    const href = link?.getAttribute('href') ?? '';
    const target = link?.getAttribute('target') ?? '';
    if (!link || event.defaultPrevented || !(isOfAdmin(href) || /^_(top|parent)$/.test(target))) return;
    event.preventDefault();
    window.open(href, target || '_top');
  });
}

/** The page to which an app without a token sends the frame: it comes back with one. */
async function bounce(address: string): Promise<void> {
  const url = new URL(address, location.href);
  if (url.origin !== location.origin) return;
  url.searchParams.set('id_token', await askIdToken());
  location.replace(url);
}

Object.assign(window, { shopify: bridge });
signFetch();
defineElements();
handOverAddresses();
hearAdmin((message) => {
  if (message.kind === 'toast-action') toasts.get(message.id)?.onAction?.();
  if (message.kind === 'toast-gone') toasts.get(message.id)?.onDismiss?.();
});
const reload = new URLSearchParams(location.search).get('shopify-reload');
if (reload) void bounce(reload);
else reportMoves();
