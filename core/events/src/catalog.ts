import { campaignClicked } from './catalog/campaign-clicked.ts';
import { campaignClosed } from './catalog/campaign-closed.ts';
import { campaignHeldOut } from './catalog/campaign-held-out.ts';
import { campaignShown } from './catalog/campaign-shown.ts';
import { checkoutStarted } from './catalog/checkout-started.ts';
import { consentChanged } from './catalog/consent-changed.ts';
import { custom } from './catalog/custom.ts';
import { formSubmitted } from './catalog/form-submitted.ts';
import { goalReached } from './catalog/goal-reached.ts';
import { orderPlaced } from './catalog/order-placed.ts';
import { pageViewed } from './catalog/page-viewed.ts';
import type { EventKind } from './event-kind.ts';
import type { EventName } from './event.ts';

/** Everything that can be reported, by name. The tag does not carry it. */
export const catalog: { readonly [Name in EventName]: EventKind & { readonly name: EventName } } = {
  'page-viewed': pageViewed,
  'campaign-shown': campaignShown,
  'campaign-closed': campaignClosed,
  'campaign-clicked': campaignClicked,
  'campaign-held-out': campaignHeldOut,
  'form-submitted': formSubmitted,
  'goal-reached': goalReached,
  custom,
  'checkout-started': checkoutStarted,
  'order-placed': orderPlaced,
  'consent-changed': consentChanged,
};
