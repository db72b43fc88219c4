import { purposeOf } from '@beckon/events/purpose-of';
import type { Event, EventName } from '@beckon/events';
import { purchasesName, sentName } from '@beckon/storefront/record-name';
import { keepEventId } from './keep-event-ids.ts';
import { nameVisitor } from './name-visitor.ts';
import { openPost } from './open-post.ts';
import type { Allowed, PixelApi, PixelEvent } from './pixel-api.ts';
import { readCheckout } from './read-checkout.ts';
import type { CheckoutFacts } from './read-checkout.ts';
import { rememberPurchase } from './remember-purchase.ts';

/** Reports checkouts and orders, and remembers purchases, as far as the visitor allows either at that moment. */
export function watchCheckout(given: unknown): void {
  const api = given as PixelApi;
  const { collect, site } = api.settings;
  if (typeof collect !== 'string' || typeof site !== 'string') return;

  let allowed: Partial<Allowed> = api.init.customerPrivacy ?? {};
  // Global Privacy Control forbids measuring, whatever else was said: https://www.w3.org/TR/gpc/.
  const isOptedOut = (navigator as { readonly globalPrivacyControl?: boolean }).globalPrivacyControl === true;
  const mayMeasure = () => allowed.analyticsProcessingAllowed === true && !isOptedOut;
  const mayRemember = () => allowed.preferencesProcessingAllowed === true;
  const post = openPost(collect, mayMeasure);

  const tell = async (
    name: EventName,
    about: string,
    { timestamp }: PixelEvent,
    data: Event['data'],
  ): Promise<void> => {
    if (!mayMeasure()) return;
    const atMs = Date.parse(timestamp) || Date.now();
    const id = await keepEventId(api, `${name} ${about}`, atMs);
    const visitor = mayRemember() ? await nameVisitor(api) : {};
    // Asked again: reading took a while, and the visitor may have changed their mind.
    if (!mayMeasure()) return forget();
    post.add({
      id,
      name,
      at: new Date(atMs).toISOString(),
      site,
      ...(mayRemember() && visitor),
      purpose: purposeOf(name),
      data,
    });
  };

  /** Leaves nothing of what is not allowed any more. */
  const forget = async (): Promise<void> => {
    if (!mayMeasure()) {
      post.drop();
      await api.browser.sessionStorage.removeItem(sentName);
    }
    if (!mayRemember()) await api.browser.localStorage.removeItem(purchasesName);
  };

  api.customerPrivacy.subscribe('visitorConsentCollected', ({ customerPrivacy }) => {
    allowed = customerPrivacy;
    forget().catch(ignore);
  });
  api.analytics.subscribe('checkout_started', (event) => {
    const facts = readCheckout(event.data?.checkout ?? {});
    tell('checkout-started', facts.token ?? '', event, pickMoney(facts)).catch(ignore);
  });
  api.analytics.subscribe('checkout_completed', (event) => {
    const facts = readCheckout(event.data?.checkout ?? {});
    const { order, coupon } = facts;
    if (!order) return;
    tell('order-placed', order, event, { order, ...pickMoney(facts), ...(coupon && { coupon }) }).catch(ignore);
    if (mayRemember()) rememberPurchase(api, facts, Date.parse(event.timestamp) || Date.now()).catch(ignore);
  });
}

const pickMoney = ({ value, currency, items }: CheckoutFacts) => ({
  ...(value !== undefined && { value }),
  ...(currency && { currency }),
  items,
});

/** A sandbox that refuses us its storage is no reason to disturb a checkout. */
const ignore = (): void => {};
