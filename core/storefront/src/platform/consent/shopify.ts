import { hearShopify } from '@beckon/engine/consent/signals/shopify';
import type { Signals } from '@beckon/engine';
import { listen } from '../../triggers/listen.ts';
import { awaitGlobal } from './await-global.ts';
import type { ConsentWatch } from './consent-watch.ts';
import type { ConsentSourceCode } from './consent-sources.ts';

/** The part of Shopify's page object that speaks of consent: https://shopify.dev/docs/api/customer-privacy. */
interface ShopifyPage {
  readonly loadFeatures?: (
    features: readonly { readonly name: string; readonly version: string }[],
    loaded: (error?: unknown) => void,
  ) => void;
  readonly customerPrivacy?: {
    preferencesProcessingAllowed?(): boolean;
    analyticsProcessingAllowed?(): boolean;
    marketingAllowed?(): boolean;
    saleOfDataAllowed?(): boolean;
  };
}

/** Shopify's Customer Privacy API. Its event comes on changes only and says less than the checks, which are asked each time. */
const watchShopify: ConsentWatch<'shopify'> = (changed) => {
  let state: Signals['shopify'] = 'loading';
  let isStopped = false;
  const shopify = (): ShopifyPage | undefined => (window as { Shopify?: ShopifyPage }).Shopify;
  const read = (): Signals['shopify'] => {
    try {
      const privacy = shopify()?.customerPrivacy;
      return privacy?.marketingAllowed
        ? {
            preferences: !!privacy.preferencesProcessingAllowed?.(),
            analytics: !!privacy.analyticsProcessingAllowed?.(),
            marketing: !!privacy.marketingAllowed(),
            saleOfData: !!privacy.saleOfDataAllowed?.(),
          }
        : state;
    } catch {
      return 'failed';
    }
  };
  const settle = (): void => {
    state = 'failed'; // With an error or without: what is not there now is not on its way.
    if (!isStopped) changed();
  };
  // Some themes hold Shopify's own scripts back until the visitor's first touch.
  const stopWaiting = awaitGlobal(
    () => shopify()?.customerPrivacy?.marketingAllowed ?? shopify()?.loadFeatures,
    () => {
      if (shopify()?.customerPrivacy?.marketingAllowed) changed();
      else shopify()?.loadFeatures?.([{ name: 'consent-tracking-api', version: '0.1' }], settle);
    },
    settle,
  );
  const unlisten = listen(document, 'visitorConsentCollected', changed);
  return {
    read,
    stop() {
      isStopped = true;
      stopWaiting();
      unlisten();
    },
  };
};

export const shopifyConsent: ConsentSourceCode<'shopify'> = { watch: watchShopify, understand: hearShopify };
